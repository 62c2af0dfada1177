package org.rebond.partnerships.encounters;

import java.time.Instant;
import java.util.UUID;
import org.rebond.partnerships.Side;

/**
 * A text that came after another one, kept beside the versions.
 *
 * @param over the version it was written over
 */
record Aside(UUID id, int over, Side side, Instant at, MinutesText text) {}

package org.rebond.partnerships.encounters;

import java.time.Instant;
import org.rebond.partnerships.Side;

/** Why an encounter does not take place, and which side said so. */
public record Cancellation(Instant at, Side by, String reason) {}

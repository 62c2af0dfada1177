package org.rebond.partnerships.diagnosis;

import java.time.Instant;
import org.rebond.partnerships.Side;

/**
 * What a side thinks of a statement.
 *
 * @param version counts up from 1 for this side; older ones are kept
 * @param ofVersion the version of the statement that it is about
 * @param agreed otherwise it is to be discussed
 */
public record Opinion(
    Side side, int version, int ofVersion, boolean agreed, String comment, Instant at) {}

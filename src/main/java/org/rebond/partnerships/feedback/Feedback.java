package org.rebond.partnerships.feedback;

import java.time.Duration;
import java.time.Instant;
import org.rebond.partnerships.Side;

/**
 * What one side says of an encounter.
 *
 * @param givenAt when it was first given; it may be changed for some days
 */
record Feedback(Side side, Instant givenAt, Mark useful, Mark clear, Mark again, String line) {

  static final Duration CHANGEABLE = Duration.ofDays(30);

  boolean closed(Instant now) {
    return givenAt.plus(CHANGEABLE).isBefore(now);
  }

  public Instant changeableUntil() {
    return givenAt.plus(CHANGEABLE);
  }
}

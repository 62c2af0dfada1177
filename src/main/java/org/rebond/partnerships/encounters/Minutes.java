package org.rebond.partnerships.encounters;

import java.time.Instant;
import org.rebond.partnerships.Side;

/**
 * What was said and decided, as one side wrote it.
 *
 * @param version counts up from 1; older ones are kept
 */
public record Minutes(int version, Side side, Instant at, MinutesText text) {

  public String summary() {
    return text.summary();
  }

  public String decisions() {
    return text.decisions();
  }

  public String nextStep() {
    return text.nextStep();
  }
}

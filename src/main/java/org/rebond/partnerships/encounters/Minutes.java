package org.rebond.partnerships.encounters;

import java.time.Instant;
import java.util.List;
import org.rebond.partnerships.Side;

/**
 * What was said and decided, as one side wrote it.
 *
 * @param version counts up from 1; older ones are kept
 */
record Minutes(
    int version, Side side, Instant at, String summary, String decisions, String nextStep) {

  public List<String> paragraphs(String text) {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}

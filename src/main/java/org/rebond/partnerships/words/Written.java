package org.rebond.partnerships.words;

import java.time.Instant;
import java.util.List;
import org.rebond.partnerships.Side;

/**
 * A text about a word.
 *
 * @param version counts up from 1; older ones are kept
 * @param side who wrote this version
 */
public record Written(int version, Side side, Instant at, String body) {

  public List<String> paragraphs() {
    return body.lines().filter(line -> !line.isBlank()).toList();
  }
}

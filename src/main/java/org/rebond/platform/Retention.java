package org.rebond.platform;

import java.time.Period;

/**
 * A kind of data that is erased after a time: a bean of this type in the module that keeps it. What
 * a dry run counts and what a run erases come from the one condition, so they cannot differ. Its
 * words are {@code retention.<key>.title}, {@code .from} (which event the time runs from) and
 * {@code .why} in a bundle.
 *
 * @param key module and kind, such as {@code mail.givenUp}
 * @param after how long it is kept after the event
 * @param table the table, called {@code kept} in the condition
 * @param condition SQL: which rows go; {@code :before} is now less the time
 */
public record Retention(String key, Period after, String table, String condition) {

  public Retention {
    if (!condition.contains(":before")) {
      throw new IllegalArgumentException("what is kept for a time goes by time: " + key);
    }
  }
}

package org.rebond.platform;

import java.time.Period;
import java.util.UUID;
import java.util.function.Predicate;

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
 * @param way how they go
 */
public record Retention(String key, Period after, String table, String condition, Way way) {

  /** How a row goes. */
  public sealed interface Way {

    /** The whole row is deleted. */
    record Delete() implements Way {}

    /** The row stays without what this column held. */
    record Blank(String column) implements Way {}

    /**
     * More than this table holds it: the module erases each by its id, in the transaction of the
     * run.
     *
     * @param id column of the id
     * @param erase false where it found a reason to keep it at the last moment
     */
    record Each(String id, Predicate<UUID> erase) implements Way {}
  }

  public Retention {
    if (!condition.contains(":before")) {
      throw new IllegalArgumentException("what is kept for a time goes by time: " + key);
    }
  }

  public Retention(String key, Period after, String table, String condition) {
    this(key, after, table, condition, new Way.Delete());
  }
}

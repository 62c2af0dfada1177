package org.rebond.partnerships.diagnosis;

import java.time.LocalDate;

/**
 * A number that says how large a need is: never without its day and its source.
 *
 * @param amount of people, at least {@link #FEWEST} so that nobody can be guessed; or of a hundred
 */
public record Figure(int amount, Unit unit, LocalDate on, String source) {

  /** Fewer people than this are never counted in public (as in reports: 11). */
  static final int FEWEST = 11;

  /** What is counted. */
  public enum Unit {
    PEOPLE,
    PERCENT
  }

  public Figure {
    if (source.isBlank() || !possible(amount, unit)) {
      throw new IllegalArgumentException("a figure has a source and counts no few people");
    }
  }

  static boolean possible(int amount, Unit unit) {
    return switch (unit) {
      case PEOPLE -> amount >= FEWEST;
      case PERCENT -> amount <= 100;
    };
  }
}

package org.rebond.impact;

import java.time.LocalDate;
import org.rebond.shared.Quarter;

/** When a quarter closes: nothing about it is said before, and nothing changes after. */
final class Closing {

  /** Scans are stale after 30 days: the day after, no visit of the quarter can still arrive. */
  private static final int DAYS = 31;

  private Closing() {}

  static LocalDate day(Quarter quarter) {
    return quarter.period().to().plusDays(DAYS);
  }

  static boolean done(Quarter quarter, LocalDate today) {
    return !today.isBefore(day(quarter));
  }

  static Quarter latest(LocalDate today) {
    Quarter quarter = Quarter.of(today).previous();
    return done(quarter, today) ? quarter : quarter.previous();
  }
}

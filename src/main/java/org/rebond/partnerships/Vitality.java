package org.rebond.partnerships;

import java.time.LocalDate;

/** How alive a relation is: never a ranking, only whether it is time to write to each other. */
public enum Vitality {
  ALIVE,
  FADING;

  private static final int MONTHS = 6;

  /** Fading where nothing happened for more than six months. */
  public static Vitality on(LocalDate today, LocalDate latest) {
    return latest.isBefore(today.minusMonths(MONTHS)) ? FADING : ALIVE;
  }

  /** Name of the tag that shows it. */
  public String tag() {
    return this == ALIVE ? "success" : "warning";
  }
}

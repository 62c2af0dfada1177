package org.rebond.partnerships.vitality;

import java.time.LocalDate;

/**
 * What shows that a relation lives, and for how long; a meeting in the same room weighs most. The
 * page says the same months from here.
 */
public enum Sign {
  /** A visit, or a meeting without a video link. */
  IN_PERSON(6),
  /** A call, or a meeting by video. */
  REMOTE(3),
  /** The latest line of the timeline that is not about a meeting. */
  EXCHANGE(3),
  /** The first day of the agreement in force. */
  AGREEMENT(3),
  /** An offer of either side, written or changed. */
  OFFER(3);

  private final int months;

  Sign(int months) {
    this.months = months;
  }

  /** For how long it keeps a relation alive. */
  public int months() {
    return months;
  }

  /** The last day counts. */
  boolean lasts(LocalDate from, LocalDate today) {
    return !today.isAfter(from.plusMonths(months));
  }
}

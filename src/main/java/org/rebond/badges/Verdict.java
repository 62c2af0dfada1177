package org.rebond.badges;

/** What a scan was answered; the person is welcome whichever it is. */
public enum Verdict {
  /** Counted. */
  ACCEPTED,
  /** Already spent: shown to the place as a count. */
  CONFLICT,
  /** Taken back at the desk, perhaps before the scan itself arrived. */
  UNDONE,
  /** An open return, which never counts. */
  WELCOMED,
  EXPIRED,
  REVOKED,
  /** The day is more than 30 days ago, or after tomorrow. */
  STALE,
  /** A true badge, for other places. */
  ELSEWHERE,
  /** Not a badge of this instance, or one that was forgotten after its end. */
  UNKNOWN;

  public boolean counted() {
    return this == ACCEPTED;
  }
}

package org.rebond.partnerships.contacts;

/** Why somebody says no: a short list, since each has something else to do next. */
public enum DeclineReason {
  NO_TIME,
  ELSEWHERE,
  ALREADY,
  /** Says nothing without a line of text. */
  OTHER
}

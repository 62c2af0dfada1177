package org.rebond.partnerships.contacts;

import java.util.List;

/** What a message of a thread does, beside being read. */
public enum MessageKind {
  REQUEST,
  MESSAGE,
  ACCEPTANCE,
  QUESTION,
  DATES,
  REFUSAL;

  /** What the side that was written to may choose among. */
  static final List<MessageKind> ANSWERS = List.of(ACCEPTANCE, DATES, QUESTION, REFUSAL);
}

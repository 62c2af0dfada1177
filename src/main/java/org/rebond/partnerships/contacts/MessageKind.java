package org.rebond.partnerships.contacts;

import java.util.List;

/** What a message of a thread does, beside being read. */
public enum MessageKind {
  REQUEST,
  MESSAGE,
  /** "I have it": says that somebody read the request, and nothing of the answer. */
  RECEIPT,
  ACCEPTANCE,
  QUESTION,
  DATES,
  REFUSAL,
  /** Whoever declined comes back to it: the thread goes on. */
  REOPENING;

  /** What the side that was written to may choose among. */
  static final List<MessageKind> ANSWERS = List.of(ACCEPTANCE, DATES, QUESTION, REFUSAL);
}

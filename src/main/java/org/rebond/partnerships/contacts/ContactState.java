package org.rebond.partnerships.contacts;

import org.rebond.shared.Refusal;

/** Where a contact stands: an accepted or declined one is closed. */
public enum ContactState {
  SENT,
  /** Its receipt was acknowledged, which is no answer. */
  SEEN,
  ANSWERED,
  ACCEPTED,
  DECLINED;

  public boolean open() {
    return this != ACCEPTED && this != DECLINED;
  }

  /** Whether the side that was written to said nothing so far, or only that it has the message. */
  public boolean unanswered() {
    return this == SENT || this == SEEN;
  }

  /**
   * Accepting what is accepted changes nothing; any other answer to a closed contact is refused,
   * but a declined one can be taken up again by the side that declined.
   */
  ContactState after(MessageKind kind) throws Refusal {
    if (this == ACCEPTED && kind == MessageKind.ACCEPTANCE) {
      return this;
    }
    if (this == DECLINED && kind == MessageKind.REOPENING) {
      return ANSWERED;
    }
    if (!open()) {
      throw new Refusal("partnerships.contact.refusal." + name());
    }
    return switch (kind) {
      case REQUEST, MESSAGE, REOPENING -> this;
      case RECEIPT -> this == SENT ? SEEN : this;
      case QUESTION, DATES -> ANSWERED;
      case ACCEPTANCE -> ACCEPTED;
      case REFUSAL -> DECLINED;
    };
  }

  /** Name of the tag that shows it. */
  public String tag() {
    return switch (this) {
      case SENT -> "";
      case SEEN, ANSWERED -> "sun";
      case ACCEPTED -> "success";
      case DECLINED -> "warning";
    };
  }
}

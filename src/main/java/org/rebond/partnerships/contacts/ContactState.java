package org.rebond.partnerships.contacts;

import org.rebond.shared.Refusal;

/** Where a contact stands: an accepted or declined one is closed. */
public enum ContactState {
  SENT,
  ANSWERED,
  ACCEPTED,
  DECLINED;

  public boolean open() {
    return this == SENT || this == ANSWERED;
  }

  /**
   * Accepting what is accepted changes nothing; any other answer to a closed contact is refused.
   */
  ContactState after(MessageKind kind) throws Refusal {
    if (this == ACCEPTED && kind == MessageKind.ACCEPTANCE) {
      return this;
    }
    if (!open()) {
      throw new Refusal("partnerships.contact.refusal." + name());
    }
    return switch (kind) {
      case REQUEST, MESSAGE -> this;
      case QUESTION, DATES -> ANSWERED;
      case ACCEPTANCE -> ACCEPTED;
      case REFUSAL -> DECLINED;
    };
  }

  /** Name of the tag that shows it. */
  public String tag() {
    return switch (this) {
      case SENT -> "";
      case ANSWERED -> "sun";
      case ACCEPTED -> "success";
      case DECLINED -> "warning";
    };
  }
}

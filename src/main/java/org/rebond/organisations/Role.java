package org.rebond.organisations;

/** What a person may do in one organisation; signing is a charge apart, not a rank. */
public enum Role {
  READER,
  FACILITATOR,
  MANAGER,
  SIGNATORY,
  ADMINISTRATOR;

  /** Whether holding this role is enough where {@code needed} is asked. */
  public boolean suffices(Role needed) {
    return switch (needed) {
      case READER -> true;
      case FACILITATOR -> this == FACILITATOR || this == MANAGER || this == ADMINISTRATOR;
      case MANAGER -> this == MANAGER || this == ADMINISTRATOR;
      case SIGNATORY -> this == SIGNATORY;
      case ADMINISTRATOR -> this == ADMINISTRATOR;
    };
  }
}

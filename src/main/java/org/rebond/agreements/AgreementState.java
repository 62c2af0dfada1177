package org.rebond.agreements;

import java.time.LocalDate;
import org.rebond.shared.Period;

/** Where an agreement is in its life; {@link Transition} says how it moves. */
public enum AgreementState {
  DRAFT,
  TO_SIGN,
  PARTLY_SIGNED,
  SIGNED,
  IN_FORCE,
  EXPIRED,
  WITHDRAWN,
  REFUSED;

  /** Whether every signature was given, whatever happened since. */
  public boolean signed() {
    return this == SIGNED || this == IN_FORCE || this == EXPIRED;
  }

  /** Whether signatures are awaited. */
  public boolean open() {
    return this == TO_SIGN || this == PARTLY_SIGNED;
  }

  /** What is true on a day, without waiting for the nightly job that writes it down. */
  AgreementState on(LocalDate day, Period term) {
    if (!signed() || day.isBefore(term.from())) {
      return this;
    }
    return day.isAfter(term.to()) ? EXPIRED : IN_FORCE;
  }
}

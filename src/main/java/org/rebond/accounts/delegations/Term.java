package org.rebond.accounts.delegations;

import java.time.LocalDate;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;

/** Which role is lent, from which day to which, both inclusive, in Europe/Paris. */
record Term(Role role, LocalDate from, LocalDate to) {

  /** Refuses a term that is over, upside down, or longer than a year. */
  void check(LocalDate today) throws Refusal {
    if (to.isBefore(from)) {
      throw new Refusal("accounts.delegation.upsideDown");
    }
    if (from.isBefore(today)) {
      throw new Refusal("accounts.delegation.past");
    }
    if (!to.isBefore(from.plusMonths(Delegating.MOST_MONTHS))) {
      throw new Refusal("accounts.delegation.long", Delegating.MOST_MONTHS);
    }
  }
}

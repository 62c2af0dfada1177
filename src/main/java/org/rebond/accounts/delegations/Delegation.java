package org.rebond.accounts.delegations;

import java.time.LocalDate;
import java.util.UUID;
import org.rebond.organisations.Role;

/**
 * A role lent by one member of a team to another.
 *
 * @param giver address of the one who holds the role
 * @param holder address of the one who acts
 * @param from first day, inclusive, in Europe/Paris
 * @param to last day, inclusive
 * @param valid whether its giver still holds the role and its holder is still in the team
 */
record Delegation(
    UUID id,
    UUID giverId,
    String giver,
    UUID holderId,
    String holder,
    Role role,
    LocalDate from,
    LocalDate to,
    boolean valid) {

  /** Part of message keys. */
  enum Standing {
    NOW,
    LATER,
    OVER
  }

  Standing on(LocalDate today) {
    if (!valid || to.isBefore(today)) {
      return Standing.OVER;
    }
    return from.isAfter(today) ? Standing.LATER : Standing.NOW;
  }
}

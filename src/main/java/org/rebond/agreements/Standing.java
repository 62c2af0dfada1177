package org.rebond.agreements;

import org.rebond.accounts.Memberships;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Who may be asked to sign for a party that did not send the agreement: where it has a team here, a
 * signatory or manager of that team; where it has none, the address that the other side knows.
 */
@Component
class Standing {

  private final Memberships memberships;

  Standing(Memberships memberships) {
    this.memberships = memberships;
  }

  /** Refuses where one side would name a stranger to sign for the team of the other. */
  void check(Terms terms, By sender) throws Refusal {
    for (Party party : terms.parties()) {
      if (sender.organisation().filter(party.organisation()::equals).isEmpty()
          && memberships.anyManager(party.organisation())
          && !terms.signatories().stream()
              .filter(signatory -> signatory.organisation().equals(party.organisation()))
              .allMatch(this::belongs)) {
        throw new Refusal("agreements.refusal.stranger", party.legalName());
      }
    }
  }

  private boolean belongs(Signatory signatory) {
    return memberships.members(signatory.organisation()).stream()
        .filter(member -> signatory.at(member.email()))
        .flatMap(member -> member.roles().stream())
        .anyMatch(role -> role.suffices(Role.SIGNATORY) || role.suffices(Role.MANAGER));
  }
}

package org.rebond.agreements;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/**
 * Who makes a transition, as history keeps it: a capacity and an organisation, never a name.
 *
 * @param delegated whether they sign in the place of the one who is named
 */
record By(
    Capacity capacity,
    Optional<OrganisationId> organisation,
    Optional<UUID> signatory,
    boolean delegated) {

  static final By CALENDAR = new By(Capacity.CALENDAR, Optional.empty(), Optional.empty(), false);

  static By member(Capacity capacity, OrganisationId organisation) {
    return new By(capacity, Optional.of(organisation), Optional.empty(), false);
  }

  static By signatory(Signatory signatory, boolean delegated) {
    return new By(
        Capacity.SIGNATORY,
        Optional.of(signatory.organisation()),
        Optional.of(signatory.id()),
        delegated);
  }
}

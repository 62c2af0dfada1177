package org.rebond.agreements;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/** Who makes a transition, as history keeps it: a capacity and an organisation, never a name. */
record By(Capacity capacity, Optional<OrganisationId> organisation, Optional<UUID> signatory) {

  static final By CALENDAR = new By(Capacity.CALENDAR, Optional.empty(), Optional.empty());

  static By member(Capacity capacity, OrganisationId organisation) {
    return new By(capacity, Optional.of(organisation), Optional.empty());
  }

  static By signatory(Signatory signatory) {
    return new By(
        Capacity.SIGNATORY, Optional.of(signatory.organisation()), Optional.of(signatory.id()));
  }
}

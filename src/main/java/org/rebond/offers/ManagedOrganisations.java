package org.rebond.offers;

import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;

/** Organisations that can have offers, for those who may write them. */
@Component
class ManagedOrganisations {

  private final Organisations organisations;

  ManagedOrganisations(Organisations organisations) {
    this.organisations = organisations;
  }

  Organisation find(Actor actor, OrganisationId id) {
    var organisation =
        organisations
            .find(id)
            .filter(
                found ->
                    found.kind() == OrganisationKind.THIRD_PLACE
                        || found.kind() == OrganisationKind.AGENCY)
            .orElseThrow(NotFound::new);
    if (!Offer.mayManage(actor, id)) {
      throw new NotAllowed();
    }
    return organisation;
  }
}

package org.rebond.offers;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationLinks;
import org.springframework.stereotype.Component;

@Component
class OfferLinks implements OrganisationLinks {

  @Override
  public List<Link> of(Organisation organisation, Actor actor) {
    return Offer.mayManage(actor, organisation.id())
        ? List.of(new Link("offers.link", "/organisations/" + organisation.id() + "/offres", 10))
        : List.of();
  }
}

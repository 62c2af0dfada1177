package org.rebond.agreements.territory;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationLinks;
import org.springframework.stereotype.Component;

@Component
class TerritoryLink implements OrganisationLinks {

  @Override
  public List<Link> of(Organisation organisation, Actor actor) {
    return Territory.maySee(actor, organisation)
        ? List.of(
            new Link(
                "agreements.territory.short",
                "/organisations/" + organisation.id() + "/territoire",
                5))
        : List.of();
  }
}

package org.rebond.directory.routing;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.OrganisationLinks;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

@Component
class RoutingLink implements OrganisationLinks {

  private static final int AFTER_VISITS = 25;

  @Override
  public List<Link> of(Organisation organisation, Actor actor) {
    return organisation.kind() == OrganisationKind.DIRECTORATE
            && actor.is(Role.READER, organisation.id())
        ? List.of(
            new Link(
                "directory.routing.short",
                "/organisations/" + organisation.id() + "/aiguillage",
                AFTER_VISITS))
        : List.of();
  }
}

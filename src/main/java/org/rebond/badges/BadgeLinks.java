package org.rebond.badges;

import java.util.List;
import java.util.stream.Stream;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.OrganisationLinks;
import org.springframework.stereotype.Component;

@Component
class BadgeLinks implements OrganisationLinks {

  @Override
  public List<Link> of(Organisation organisation, Actor actor) {
    if (organisation.kind() != OrganisationKind.THIRD_PLACE) {
      return List.of();
    }
    var visits = new Link("badges.link.visits", organisation.path() + "/venues", 20);
    var flyers = new Link("badges.link.flyers", organisation.path() + "/invitations", 30);
    return Stream.concat(
            BadgeRights.seesDays(actor, organisation.id()) ? Stream.of(visits) : Stream.of(),
            BadgeRights.issues(actor, organisation.id()) ? Stream.of(flyers) : Stream.of())
        .toList();
  }
}

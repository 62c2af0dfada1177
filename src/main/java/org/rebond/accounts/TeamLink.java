package org.rebond.accounts;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationLinks;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

@Component
class TeamLink implements OrganisationLinks {

  @Override
  public List<Link> of(Organisation organisation, Actor actor) {
    return actor.is(Role.READER, organisation.id())
        ? List.of(
            new Link("accounts.team.short", "/organisations/" + organisation.id() + "/equipe", 40))
        : List.of();
  }
}

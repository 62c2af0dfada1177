package org.rebond.directory;

import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

/** From the page of a place or an agency: whoever works there asks its team to let them in. */
@Component
class BelongingAction implements PlaceActions, AgencyActions {

  private static final int ORDER = 90;

  @Override
  public List<PlaceActions.Action> of(ThirdPlace place, Actor actor) {
    return of(place.id(), actor);
  }

  @Override
  public List<PlaceActions.Action> of(Agency agency, Optional<ThirdPlace> from, Actor actor) {
    return from.isPresent() ? List.of() : of(agency.id(), actor);
  }

  private static List<PlaceActions.Action> of(OrganisationId organisation, Actor actor) {
    return actor.is(Role.READER, organisation)
        ? List.of()
        : List.of(
            new PlaceActions.Action(
                "directory.belong", "/organisations/" + organisation + "/demande", ORDER));
  }
}

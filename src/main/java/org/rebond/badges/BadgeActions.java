package org.rebond.badges;

import java.util.List;
import java.util.stream.Stream;
import org.rebond.directory.PlaceActions;
import org.rebond.directory.ThirdPlace;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** From the page of a place, for its team: invitations to print, its desk, how many came. */
@Component
class BadgeActions implements PlaceActions {

  @Override
  public List<Action> of(ThirdPlace place, Actor actor) {
    var invitations = new Action("badges.action.invitations", place.path() + "/invitations", 10);
    var desks = new Action("badges.action.desks", place.path() + "/accueils", 20);
    var visits = new Action("badges.action.visits", place.path() + "/venues", 25);
    return Stream.concat(
            BadgeRights.issues(actor, place.id()) ? Stream.of(invitations, desks) : Stream.of(),
            BadgeRights.seesDays(actor, place.id()) ? Stream.of(visits) : Stream.of())
        .toList();
  }
}

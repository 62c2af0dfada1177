package org.rebond.badges;

import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

/** Who may do what with a place's badges; a desk may only scan, and has no account. */
final class BadgeRights {

  private BadgeRights() {}

  /** Issue and revoke batches, open and close desks. */
  static boolean issues(Actor actor, OrganisationId place) {
    return actor.is(Role.MANAGER, place);
  }

  /** See how many came, day by day: the place's own team, which saw the people. */
  static boolean seesDays(Actor actor, OrganisationId place) {
    return actor.is(Role.FACILITATOR, place);
  }
}

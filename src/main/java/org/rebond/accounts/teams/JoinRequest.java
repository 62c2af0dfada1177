package org.rebond.accounts.teams;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

/**
 * Somebody who asks to belong to a team.
 *
 * @param email the address of the one who asks
 * @param managed whether the organisation has a manager, who then decides
 * @param reason why it was declined, as the one who asked reads it
 */
record JoinRequest(
    UUID id,
    UUID account,
    String email,
    UUID organisation,
    String organisationName,
    boolean managed,
    State state,
    OffsetDateTime askedAt,
    @Nullable OffsetDateTime decidedAt,
    String reason) {

  enum State {
    PENDING,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  OrganisationId team() {
    return new OrganisationId(organisation);
  }

  /** A manager of the team; where it has none, the administrator of the instance. */
  boolean mayDecide(Actor actor) {
    return managed ? actor.is(Role.MANAGER, team()) : actor.administrator();
  }

  /** The first one of a team runs it; later ones read, until a manager gives them more. */
  public Role given() {
    return managed ? Role.READER : Role.MANAGER;
  }
}

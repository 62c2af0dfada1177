package org.rebond.offers;

import java.time.Instant;
import org.rebond.directory.Need;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

/** What one organisation opens to job seekers or to the other team. */
public record Offer(
    OfferId id, OrganisationId organisation, OfferText text, boolean archived, Instant updatedAt) {

  /** Those who animate the organisation write its offers. */
  public static boolean mayManage(Actor actor, OrganisationId organisation) {
    return actor.is(Role.FACILITATOR, organisation);
  }

  /** Whether it is open to a person who has this need. */
  public boolean answers(Need need) {
    return !archived && text.openTo() == OpenTo.JOB_SEEKERS && text.needs().contains(need);
  }
}

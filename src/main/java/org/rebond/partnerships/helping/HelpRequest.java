package org.rebond.partnerships.helping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.contacts.ContactId;

/**
 * A place's demand.
 *
 * @param agencyUntil the last day on which the agency alone knows of it
 */
record HelpRequest(
    UUID id,
    ContactId contact,
    Organisation directorate,
    State state,
    Instant askedAt,
    LocalDate agencyUntil,
    Optional<Instant> broughtInAt) {

  enum State {
    AGENCY_TOLD,
    BROUGHT_IN,
    TAKEN_BACK,
    /** Answered before the directorate was told, or long enough ago. */
    ENDED
  }

  public boolean broughtIn() {
    return state == State.BROUGHT_IN;
  }
}

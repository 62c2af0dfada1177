package org.rebond.partnerships.mediation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/**
 * A mediator that one side proposed, and what became of it.
 *
 * @param endsOn the last day on which it reads, once both sides said yes
 */
record Mediation(
    UUID id,
    PartnershipId partnership,
    Organisation mediator,
    Side proposedBy,
    State state,
    Optional<LocalDate> endsOn) {

  enum State {
    PROPOSED,
    ACCEPTED,
    TURNED_DOWN,
    ENDED
  }

  public boolean proposed() {
    return state == State.PROPOSED;
  }
}

package org.rebond.badges;

import org.rebond.organisations.OrganisationClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** In the transaction that closes a place, so that no desk outlives it. */
@Component
class DesksOfClosedPlaces {

  private final Desks desks;

  DesksOfClosedPlaces(Desks desks) {
    this.desks = desks;
  }

  @EventListener
  void closed(OrganisationClosed event) {
    desks.closeAll(event.id());
  }
}

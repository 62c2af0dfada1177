package org.rebond.partnerships.contacts;

import java.util.List;
import java.util.Optional;
import org.rebond.directory.Agency;
import org.rebond.directory.AgencyActions;
import org.rebond.directory.AnsweringAgency;
import org.rebond.directory.PlaceActions;
import org.rebond.directory.ThirdPlace;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

/**
 * From the page of a place: its team writes to the agency that answers for it, an agency's team to
 * it. From the page or the door of an agency: a place's team writes to it.
 */
@Component
class ContactActions implements PlaceActions, AgencyActions {

  private static final int ORDER = 10;

  private final AnsweringAgency answering;
  private final ContactParties parties;

  ContactActions(AnsweringAgency answering, ContactParties parties) {
    this.answering = answering;
    this.parties = parties;
  }

  @Override
  public List<Action> of(ThirdPlace place, Actor actor) {
    String address = "/contacts/nouveau?lieu=" + place.slug();
    if (actor.is(Role.FACILITATOR, place.id())) {
      return answering.of(place).stream()
          .map(
              agency ->
                  new Action(
                      "partnerships.action.agency", address + "&agence=" + agency.slug(), ORDER))
          .toList();
    }
    return parties.own(OrganisationKind.AGENCY, actor).isEmpty()
        ? List.of()
        : List.of(new Action("partnerships.action.place", address, ORDER));
  }

  @Override
  public List<Action> of(Agency agency, Optional<ThirdPlace> from, Actor actor) {
    String address = "/contacts/nouveau?agence=" + agency.slug();
    boolean speaks =
        from.map(place -> actor.is(Role.FACILITATOR, place.id()))
            .orElseGet(() -> !parties.own(OrganisationKind.THIRD_PLACE, actor).isEmpty());
    return speaks
        ? List.of(
            new Action(
                "partnerships.action.write",
                address + from.map(place -> "&lieu=" + place.slug()).orElse(""),
                ORDER))
        : List.of();
  }
}

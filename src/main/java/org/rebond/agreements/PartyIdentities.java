package org.rebond.agreements;

import java.util.Optional;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorates;
import org.rebond.directory.Location;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;

/** What the directory knows of the parties: proposed in the form, and where a number is from. */
@Component
class PartyIdentities {

  /** For a party that the directory does not place anywhere. */
  private static final String NOWHERE = "00";

  private final ThirdPlaces places;
  private final Agencies agencies;
  private final Directorates directorates;

  PartyIdentities(ThirdPlaces places, Agencies agencies, Directorates directorates) {
    this.places = places;
    this.agencies = agencies;
    this.directorates = directorates;
  }

  /** On one line; empty where it is not known. */
  String address(OrganisationId organisation, Side side) {
    return location(organisation, side).map(Location::line).orElse("");
  }

  /** Department of the first party that has one, places before agencies. */
  String department(Terms terms) {
    return terms.parties().stream()
        .sorted(java.util.Comparator.comparing(Party::side))
        .flatMap(party -> location(party.organisation(), party.side()).stream())
        .map(Location::department)
        .findFirst()
        .orElse(NOWHERE);
  }

  private Optional<Location> location(OrganisationId organisation, Side side) {
    return switch (side) {
      case PLACE -> places.find(organisation).map(place -> place.location());
      case AGENCY -> agencies.find(organisation).map(agency -> agency.location());
      case DIRECTORATE -> directorates.find(organisation).flatMap(d -> d.location());
    };
  }
}

package org.rebond.directory.doors;

import java.util.List;
import java.util.Optional;
import org.rebond.directory.Agencies;
import org.rebond.directory.Agency;
import org.rebond.directory.Directorate;
import org.rebond.directory.Directorates;
import org.rebond.directory.Location;
import org.rebond.directory.doors.Door.Kind;
import org.rebond.directory.routing.Routing;
import org.rebond.directory.routing.RoutingAnswer;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.springframework.stereotype.Component;

/**
 * Three doors side by side, as both witnesses of the source advise: the agency first (the nearest,
 * unless its directorate wrote another), the territorial directorate to lift a blockage, the region
 * for what goes beyond the department.
 */
@Component
class Doors {

  private final Agencies agencies;
  private final Directorates directorates;
  private final Routing routing;

  Doors(Agencies agencies, Directorates directorates, Routing routing) {
    this.agencies = agencies;
    this.directorates = directorates;
    this.routing = routing;
  }

  List<Door> from(Starting start) {
    return List.of(agency(start), territory(start), region(start));
  }

  Door from(Starting start, Kind kind) {
    return switch (kind) {
      case AGENCE -> agency(start);
      case TERRITOIRE -> territory(start);
      case REGION -> region(start);
    };
  }

  /** How the first door was found. */
  RoutingAnswer routed(Starting start) {
    return routing.from(start.commune(), start.position(), start.need());
  }

  private Door agency(Starting start) {
    return routed(start).who().map(who -> agency(who, start)).orElseGet(Doors::nobody);
  }

  /** A rule may name the directorate itself. */
  private Door agency(Organisation who, Starting start) {
    Optional<Location> location =
        who.kind() == OrganisationKind.AGENCY
            ? agencies.find(who.id()).map(Agency::location)
            : directorates.find(who.id()).flatMap(Directorate::location);
    return new Door(
        Kind.AGENCE,
        Optional.of(who.name()),
        Optional.of(who.path()),
        location,
        location.map(there -> start.position().metresTo(there.position())),
        false);
  }

  private static Door nobody() {
    return Door.unknown(Kind.AGENCE);
  }

  private Door territory(Starting start) {
    String department = start.commune().department().code();
    return directorates.covering(department).stream()
        .findFirst()
        .map(found -> door(Kind.TERRITOIRE, found, false))
        .or(
            () ->
                directorates.named(department).stream()
                    .findFirst()
                    .map(found -> door(Kind.TERRITOIRE, found, true)))
        .orElseGet(() -> Door.unknown(Kind.TERRITOIRE));
  }

  private Door region(Starting start) {
    return directorates
        .regional(start.commune().region().code())
        .map(found -> door(Kind.REGION, found, false))
        .orElseGet(() -> Door.unknown(Kind.REGION));
  }

  private static Door door(Kind kind, Directorate found, boolean toCheck) {
    return new Door(
        kind,
        Optional.of(found.name()),
        Optional.of(found.path()),
        found.location(),
        Optional.empty(),
        toCheck);
  }
}

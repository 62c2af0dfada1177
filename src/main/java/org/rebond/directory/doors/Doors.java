package org.rebond.directory.doors;

import java.util.List;
import java.util.Optional;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorate;
import org.rebond.directory.Directorates;
import org.rebond.directory.doors.Door.Kind;
import org.springframework.stereotype.Component;

/**
 * Three doors side by side, as both witnesses of the source advise: the nearest agency first, the
 * territorial directorate to lift a blockage, the region for what goes beyond the department.
 */
@Component
class Doors {

  private final Agencies agencies;
  private final Directorates directorates;

  Doors(Agencies agencies, Directorates directorates) {
    this.agencies = agencies;
    this.directorates = directorates;
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

  private Door agency(Starting start) {
    return agencies.nearest(start.position(), 1).stream()
        .findFirst()
        .map(
            near ->
                new Door(
                    Kind.AGENCE,
                    Optional.of(near.what().name()),
                    Optional.of(near.what().path()),
                    Optional.of(near.what().location()),
                    Optional.of(near.metres()),
                    false))
        .orElseGet(() -> Door.unknown(Kind.AGENCE));
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

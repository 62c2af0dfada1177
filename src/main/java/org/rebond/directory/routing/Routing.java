package org.rebond.directory.routing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorate;
import org.rebond.directory.Directorates;
import org.rebond.directory.Need;
import org.rebond.geography.Commune;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.shared.Position;
import org.springframework.stereotype.Component;

/** Who answers from somewhere, by the rules of the directorate of that department if it has any. */
@Component
public class Routing {

  private final RoutingRows rows;
  private final Agencies agencies;
  private final Directorates directorates;
  private final Clock clock;

  Routing(RoutingRows rows, Agencies agencies, Directorates directorates, Clock clock) {
    this.rows = rows;
    this.agencies = agencies;
    this.directorates = directorates;
    this.clock = clock;
  }

  public RoutingAnswer from(Commune commune, Position position, Optional<Need> need) {
    RoutingBook book =
        directorates.covering(commune.department().code()).stream()
            .findFirst()
            .map(Directorate::id)
            .map(rows::book)
            .orElse(RoutingBook.EMPTY);
    return answer(book, commune, position, need);
  }

  /** The same by a book that was read already. */
  RoutingAnswer answer(RoutingBook book, Commune commune, Position position, Optional<Need> need) {
    Optional<Organisation> nearest =
        agencies.nearest(position, 1).stream()
            .map(
                near ->
                    new Organisation(
                        near.what().id(),
                        OrganisationKind.AGENCY,
                        near.what().name(),
                        near.what().slug()))
            .findFirst();
    return book.answer(commune.insee(), need, nearest, today());
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(LocalZone.MAINLAND));
  }
}

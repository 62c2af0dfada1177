package org.rebond.impact;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rebond.impact.Bilan.Line;
import org.rebond.partnerships.PartnershipId;
import org.rebond.shared.Quarter;
import org.springframework.stereotype.Component;

/** Reports of partnerships; a threshold raised since a quarter closed holds for it too. */
@Component
class Bilans {

  private final ClosedQuarters closed;
  private final Disclosure disclosure;

  Bilans(ClosedQuarters closed, Disclosure disclosure) {
    this.closed = closed;
    this.disclosure = disclosure;
  }

  /** The oldest quarter first. */
  List<Bilan> of(PartnershipId partnership) {
    return closed.lines(partnership).stream()
        .map(this::atTodaysThreshold)
        .collect(Collectors.groupingBy(Line::quarter, TreeMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(entry -> new Bilan(entry.getKey(), entry.getValue()))
        .toList();
  }

  Optional<Bilan> of(PartnershipId partnership, Quarter quarter) {
    return of(partnership).stream().filter(bilan -> bilan.quarter().equals(quarter)).findFirst();
  }

  int threshold() {
    return disclosure.threshold();
  }

  private Line atTodaysThreshold(Line line) {
    OptionalInt visits =
        line.visits().isPresent()
            ? disclosure.published(line.visits().getAsInt())
            : OptionalInt.empty();
    return new Line(line.quarter(), line.place(), visits);
  }
}

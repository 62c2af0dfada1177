package org.rebond.impact;

import java.util.List;
import java.util.OptionalInt;
import org.rebond.impact.Disclosure.Total;
import org.rebond.shared.Quarter;

/**
 * One closed quarter of a partnership, the same for everyone who may read it.
 *
 * @param lines by place, in the order of names
 */
record Bilan(Quarter quarter, List<Line> lines) {

  /** How many came to one place with a badge; empty below the threshold. */
  record Line(Quarter quarter, String place, OptionalInt visits) {}

  Bilan {
    lines = List.copyOf(lines);
  }

  public Total total() {
    return Disclosure.total(lines.stream().map(Line::visits).toList());
  }
}

package org.rebond.directory.loading;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.rebond.geography.Commune;
import org.rebond.shared.InseeCode;

/** One line of a table, as texts; what is wrong with it is said, not guessed away. */
record Line(String table, CSVRecord row) {

  String text(String column) {
    return row.get(column).strip();
  }

  InseeCode insee() {
    return InseeCode.parse(text("insee")).orElseThrow();
  }

  /** Why it cannot be loaded; empty when it can. */
  Optional<String> fault(Map<InseeCode, Commune> communes) {
    if (text("name").isEmpty()) {
      return rejected("no name");
    }
    if (InseeCode.parse(text("insee")).filter(communes::containsKey).isEmpty()) {
      return rejected("unknown commune " + text("insee"));
    }
    return position() ? Optional.empty() : rejected("no position");
  }

  private boolean position() {
    try {
      return Math.abs(Double.parseDouble(text("lat"))) <= 90
          && Math.abs(Double.parseDouble(text("lon"))) <= 180;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  Optional<String> rejected(String why) {
    return Optional.of(table + " line " + (row.getRecordNumber() + 1) + ": " + why);
  }
}

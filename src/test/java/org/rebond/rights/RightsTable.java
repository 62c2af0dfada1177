package org.rebond.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table as it stands in a file: for each route and object, a cell for each person and a rule
 * that somebody wrote in words. A row without words was reviewed by nobody.
 */
record RightsTable(Map<String, Row> rows) {

  static final String UNREVIEWED = "TO REVIEW";

  /** Answers by person, in the order of columns. */
  record Row(List<String> cells, String rule) {}

  static RightsTable read(Path file) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("| `")) {
        String[] cells = line.substring(1).split("\\|", -1);
        List<String> stripped = new ArrayList<>();
        for (String cell : cells) {
          stripped.add(cell.strip());
        }
        String key = stripped.get(0).replace("`", "") + "|" + stripped.get(1);
        int last = stripped.size() - 2;
        rows.put(key, new Row(List.copyOf(stripped.subList(3, last + 1)), stripped.get(2)));
      }
    }
    return new RightsTable(rows);
  }

  static String key(Route route, Thing thing) {
    return route + "|" + thing.name();
  }

  String rule(String key) {
    Row row = rows.get(key);
    return row == null || row.rule().isEmpty() ? UNREVIEWED : row.rule();
  }

  /** As it should stand in the file. */
  static String write(String introduction, List<Someone> people, Map<String, Row> rows) {
    StringBuilder text = new StringBuilder(introduction);
    text.append("\n| route | object | rule |");
    people.forEach(one -> text.append(' ').append(one.name()).append(" |"));
    text.append("\n|---|---|---|").append("---|".repeat(people.size())).append('\n');
    rows.forEach(
        (key, row) -> {
          String[] names = key.split("\\|", -1);
          text.append("| `%s` | %s | %s |".formatted(names[0], names[1], row.rule()));
          row.cells().forEach(cell -> text.append(' ').append(cell).append(" |"));
          text.append('\n');
        });
    return text.toString();
  }
}

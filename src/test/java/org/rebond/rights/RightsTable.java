package org.rebond.rights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rebond.rights.Column.Seat;

/**
 * The table as it stands in a file: for each route and object, what everybody is answered and a
 * rule that somebody wrote in words. A row without words was reviewed by nobody.
 */
record RightsTable(Map<String, Row> rows) {

  static final String UNREVIEWED = "TO REVIEW";

  /** What stands in place of somebody's letter. */
  private static final Map<Character, String> REFUSALS =
      Map.of('-', "403", '0', "404", '!', "401", '>', "sign in", '#', "code", '?', "?");

  /** Answers by person, in the order of {@link Column#names()}. */
  record Row(List<String> cells, String rule) {

    /** Whether the rule lets this person through. */
    boolean lets(String who) {
      return cells.get(Column.names().indexOf(who)).equals("yes");
    }
  }

  static RightsTable read(Path file) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      if (line.startsWith("| `GET ") || line.startsWith("| `POST ")) {
        String[] cells = line.substring(1).replace("`", "").split("\\|", -1);
        rows.put(cells[0].strip() + "|" + cells[1].strip(), new Row(read(cells), cells[2].strip()));
      }
    }
    return new RightsTable(rows);
  }

  private static List<String> read(String[] cells) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < Column.ALL.size(); i++) {
      String written = cells[3 + i].strip();
      List<Seat> seats = Column.ALL.get(i).seats();
      for (int j = 0; j < seats.size(); j++) {
        char sign = j < written.length() ? written.charAt(j) : '?';
        answers.add(
            sign == seats.get(j).letter() ? "yes" : REFUSALS.getOrDefault(sign, "?" + sign));
      }
    }
    return List.copyOf(answers);
  }

  static String key(Route route, Thing thing) {
    return route + "|" + thing.name();
  }

  String rule(String key) {
    Row row = rows.get(key);
    return row == null || row.rule().isEmpty() ? UNREVIEWED : row.rule();
  }

  /** As it should stand in the file. */
  static String write(String introduction, Map<String, Row> rows) {
    StringBuilder text = new StringBuilder(introduction);
    text.append("\n| column | who |\n|---|---|\n");
    Column.ALL.forEach(column -> text.append(column.legend()));
    text.append("\n| route | object | rule |");
    Column.ALL.forEach(column -> text.append(' ').append(column.title()).append(" |"));
    text.append("\n|---|---|---|").append("---|".repeat(Column.ALL.size())).append('\n');
    rows.forEach(
        (key, row) -> {
          String[] names = key.split("\\|", -1);
          text.append("| `%s` | %s | %s |".formatted(names[0], names[1], row.rule()));
          write(row.cells(), text);
          text.append('\n');
        });
    return text.toString();
  }

  private static void write(List<String> answers, StringBuilder text) {
    int next = 0;
    for (Column column : Column.ALL) {
      text.append(" `");
      for (Seat seat : column.seats()) {
        text.append(sign(seat, answers.get(next++)));
      }
      text.append("` |");
    }
  }

  private static char sign(Seat seat, String answer) {
    return answer.equals("yes")
        ? seat.letter()
        : REFUSALS.entrySet().stream()
            .filter(known -> known.getValue().equals(answer))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElse('?');
  }
}

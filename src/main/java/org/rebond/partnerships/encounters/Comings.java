package org.rebond.partnerships.encounters;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who comes to which encounter, by number and part. */
@Repository
public class Comings {

  private record Line(Side side, Part part, int people) {}

  private final JdbcClient jdbc;

  Comings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the sides; one that said nothing is left out. */
  public List<Coming> of(EncounterId encounter) {
    Map<Side, Map<Part, Integer>> sides = new TreeMap<>();
    jdbc.sql(
            """
            SELECT side, part, people FROM partnerships.encounter_coming WHERE encounter = ?
            """)
        .param(encounter.value())
        .query(
            (row, number) ->
                new Line(
                    Side.valueOf(row.getString("side")),
                    Part.valueOf(row.getString("part")),
                    row.getInt("people")))
        .list()
        .forEach(
            line ->
                sides
                    .computeIfAbsent(line.side(), side -> new EnumMap<>(Part.class))
                    .put(line.part(), line.people()));
    return sides.entrySet().stream().map(e -> new Coming(e.getKey(), e.getValue())).toList();
  }

  /** In place of what this side said before. */
  void say(EncounterId encounter, Coming coming) {
    // Two of one side at once: the second waits, and is the one that counts.
    jdbc.sql("SELECT id FROM partnerships.encounter WHERE id = ? FOR UPDATE")
        .param(encounter.value())
        .query(UUID.class)
        .single();
    jdbc.sql("DELETE FROM partnerships.encounter_coming WHERE encounter = ? AND side = ?")
        .param(encounter.value())
        .param(coming.side().name())
        .update();
    List<Part> parts = coming.parts();
    jdbc.sql(
            """
            INSERT INTO partnerships.encounter_coming (encounter, side, part, people)
            SELECT ?, ?, part, people FROM unnest(?::text[], ?::int[]) AS said (part, people)
            """)
        .param(encounter.value())
        .param(coming.side().name())
        .param(parts.stream().map(Part::name).toArray(String[]::new))
        .param(parts.stream().map(coming::count).toArray(Integer[]::new))
        .update();
  }
}

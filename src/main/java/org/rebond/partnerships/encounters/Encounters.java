package org.rebond.partnerships.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All encounters and their minutes. */
@Repository
class Encounters {

  private static final String SELECT =
      """
      SELECT id, partnership, kind, starts_at, minutes_long, zone, place, objective, planned_by
      FROM partnerships.encounter
      """;

  private final JdbcClient jdbc;

  Encounters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Encounter get(EncounterId id) {
    return jdbc.sql(SELECT + "WHERE id = ?")
        .param(id.value())
        .query(Encounters::read)
        .optional()
        .orElseThrow(NotFound::new);
  }

  Optional<Encounter> plannedWith(UUID key) {
    return jdbc.sql(SELECT + "WHERE key = ?").param(key).query(Encounters::read).optional();
  }

  /** The latest first, what is to come before what is past. */
  List<Encounter> of(PartnershipId partnership) {
    return of(List.of(partnership)).getOrDefault(partnership, List.of());
  }

  /** The same for several partnerships; one that never met is left out. */
  Map<PartnershipId, List<Encounter>> of(Collection<PartnershipId> partnerships) {
    return jdbc
        .sql(SELECT + "WHERE partnership = ANY (?) ORDER BY starts_at DESC")
        .param(values(partnerships))
        .query(Encounters::read)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Encounter::partnership));
  }

  /** Those of these partnerships that have minutes. */
  Set<EncounterId> minuted(Collection<PartnershipId> partnerships) {
    return jdbc
        .sql(
            """
            SELECT e.id FROM partnerships.encounter e WHERE e.partnership = ANY (?)
              AND EXISTS (SELECT FROM partnerships.encounter_minutes m WHERE m.encounter = e.id)
            """)
        .param(values(partnerships))
        .query(UUID.class)
        .list()
        .stream()
        .map(EncounterId::new)
        .collect(Collectors.toSet());
  }

  private static UUID[] values(Collection<PartnershipId> partnerships) {
    return partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new);
  }

  /** False where the same form was sent before. */
  boolean add(Encounter encounter, UUID key) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.encounter (id, partnership, kind, starts_at, minutes_long,
                  zone, place, objective, planned_by, key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                """)
            .param(encounter.id().value())
            .param(encounter.partnership().value())
            .param(encounter.kind().name())
            .param(encounter.startsAt().atOffset(ZoneOffset.UTC))
            .param(encounter.length().toMinutes())
            .param(encounter.zone().getId())
            .param(encounter.place())
            .param(encounter.objective())
            .param(encounter.plannedBy().name())
            .param(key)
            .update()
        == 1;
  }

  Optional<Minutes> minutes(EncounterId id) {
    return jdbc.sql(
            """
            SELECT version, side, at, summary, decisions, next_step
            FROM partnerships.encounter_minutes WHERE encounter = ?
            ORDER BY version DESC LIMIT 1
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Minutes(
                    row.getInt("version"),
                    Side.valueOf(row.getString("side")),
                    row.getTimestamp("at").toInstant(),
                    row.getString("summary"),
                    row.getString("decisions"),
                    row.getString("next_step")))
        .optional();
  }

  /** False where this version was written already, by whoever was quicker. */
  boolean add(EncounterId id, Minutes minutes) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.encounter_minutes
                  (encounter, version, side, at, summary, decisions, next_step)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .param(id.value())
            .param(minutes.version())
            .param(minutes.side().name())
            .param(minutes.at().atOffset(ZoneOffset.UTC))
            .param(minutes.summary())
            .param(minutes.decisions())
            .param(minutes.nextStep())
            .update()
        == 1;
  }

  private static Encounter read(ResultSet row, int number) throws SQLException {
    return new Encounter(
        new EncounterId(row.getObject("id", UUID.class)),
        new PartnershipId(row.getObject("partnership", UUID.class)),
        EncounterKind.valueOf(row.getString("kind")),
        row.getTimestamp("starts_at").toInstant(),
        Duration.ofMinutes(row.getInt("minutes_long")),
        ZoneId.of(row.getString("zone")),
        row.getString("place"),
        row.getString("objective"),
        Side.valueOf(row.getString("planned_by")));
  }
}

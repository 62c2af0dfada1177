package org.rebond.partnerships.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

/** All encounters. */
@Repository
public class Encounters {

  private static final String SELECT =
      """
      SELECT id, partnership, kind, starts_at, minutes_long, zone, place, link, objective, planned_by,
        sequence, cancelled_at, cancelled_by, reason
      FROM partnerships.encounter
      """;

  private final JdbcClient jdbc;

  Encounters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Throws {@link NotFound} where there is none. */
  public Encounter get(EncounterId id) {
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
                  zone, place, link, objective, planned_by, sequence, key)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT (key) DO NOTHING
                """)
            .param(encounter.id().value())
            .param(encounter.partnership().value())
            .param(encounter.kind().name())
            .param(encounter.startsAt().atOffset(ZoneOffset.UTC))
            .param(encounter.length().toMinutes())
            .param(encounter.zone().getId())
            .param(encounter.place())
            .param(encounter.link())
            .param(encounter.objective())
            .param(encounter.plannedBy().name())
            .param(key)
            .update()
        == 1;
  }

  /** False where somebody changed it since {@code before} was read. */
  boolean change(Encounter before, Encounter after) {
    Optional<Cancellation> cancelled = after.cancelled();
    return jdbc.sql(
                """
                UPDATE partnerships.encounter SET kind = ?, starts_at = ?, minutes_long = ?,
                  place = ?, link = ?, objective = ?, sequence = ?, cancelled_at = ?,
                  cancelled_by = ?, reason = ?
                WHERE id = ? AND sequence = ?
                """)
            .param(after.kind().name())
            .param(after.startsAt().atOffset(ZoneOffset.UTC))
            .param(after.length().toMinutes())
            .param(after.place())
            .param(after.link())
            .param(after.objective())
            .param(after.sequence())
            .param(cancelled.map(it -> it.at().atOffset(ZoneOffset.UTC)).orElse(null))
            .param(cancelled.map(it -> it.by().name()).orElse(null))
            .param(cancelled.map(Cancellation::reason).orElse(null))
            .param(before.id().value())
            .param(before.sequence())
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
        row.getString("link"),
        row.getString("objective"),
        Side.valueOf(row.getString("planned_by")),
        row.getInt("sequence"),
        cancelled(row));
  }

  private static Optional<Cancellation> cancelled(ResultSet row) throws SQLException {
    Timestamp at = row.getTimestamp("cancelled_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Cancellation(
                at.toInstant(),
                Side.valueOf(row.getString("cancelled_by")),
                row.getString("reason")));
  }
}

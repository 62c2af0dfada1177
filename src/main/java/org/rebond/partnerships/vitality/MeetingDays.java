package org.rebond.partnerships.vitality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.partnerships.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days on which partners met, talked and will meet, on the calendar of where they were. */
@Repository
class MeetingDays {

  /** What is known of one partnership here. */
  record Days(Map<Sign, LocalDate> latest, Optional<LocalDate> planned) {}

  private final JdbcClient jdbc;

  MeetingDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of all of these; a cancelled meeting never was, and what it left in the timeline neither. */
  Map<UUID, Days> of(Collection<PartnershipId> partnerships, Instant now, LocalDate today) {
    Map<UUID, Days> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT p.id, met.in_person, met.remote, met.planned, said.exchange
            FROM partnerships.partnership p
            CROSS JOIN LATERAL (
              SELECT
                max(day) FILTER (WHERE past AND together) AS in_person,
                max(day) FILTER (WHERE past AND NOT together) AS remote,
                min(day) FILTER (WHERE NOT past) AS planned
              FROM (
                SELECT (starts_at AT TIME ZONE zone)::date AS day, starts_at <= :now AS past,
                  kind = 'VISIT' OR (kind = 'MEETING' AND link = '') AS together
                FROM partnerships.encounter
                WHERE partnership = p.id AND cancelled_at IS NULL) one) met
            CROSS JOIN LATERAL (
              SELECT max(on_day) AS exchange FROM partnerships.timeline_line
              WHERE partnership = p.id AND on_day <= :today
                AND coalesce(path, '') NOT LIKE '/rencontres/%') said
            WHERE p.id = ANY (:ids)
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("today", today)
        .param("ids", partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
        .query(
            row -> {
              Map<Sign, LocalDate> latest = new HashMap<>();
              put(latest, Sign.IN_PERSON, row.getObject("in_person", LocalDate.class));
              put(latest, Sign.REMOTE, row.getObject("remote", LocalDate.class));
              put(latest, Sign.EXCHANGE, row.getObject("exchange", LocalDate.class));
              found.put(
                  row.getObject("id", UUID.class),
                  new Days(latest, Optional.ofNullable(row.getObject("planned", LocalDate.class))));
            });
    return found;
  }

  /** What was ever done for this partnership has one of these as its subject. */
  List<UUID> subjects(PartnershipId partnership) {
    return jdbc.sql(
            """
            SELECT :id
            UNION SELECT id FROM partnerships.encounter WHERE partnership = :id
            UNION SELECT id FROM partnerships.task WHERE partnership = :id
            UNION SELECT id FROM partnerships.contact WHERE partnership = :id
            """)
        .param("id", partnership.value())
        .query(UUID.class)
        .list();
  }

  private static void put(Map<Sign, LocalDate> latest, Sign sign, @Nullable LocalDate day) {
    if (day != null) {
      latest.put(sign, day);
    }
  }
}

package org.rebond.badges;

import java.time.LocalDate;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who may accept which badges; a scope is numbered since the token has two bytes for it. */
@Repository
class Scopes {

  private final JdbcClient jdbc;

  Scopes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The scope of a place alone, before any agreement, which now has to stay until this day. */
  @Transactional
  int ofPlace(OrganisationId place, LocalDate lastDay, LocalDate today) {
    // One at a time: two first batches must not take the same free number.
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('badges.scopes'))").query().singleRow();
    jdbc.sql(
            """
            INSERT INTO badges.scopes (audience, kind, subject, last_day)
            SELECT free.audience, 'PLACE', :place, :lastDay
            FROM (SELECT a AS audience FROM generate_series(1, 65535) a
                  WHERE NOT EXISTS (SELECT FROM badges.scopes s
                    WHERE s.audience = a AND s.last_day >= :forgotten)
                  ORDER BY random() LIMIT 1) free
            WHERE NOT EXISTS
              (SELECT FROM badges.scopes WHERE kind = 'PLACE' AND subject = :place)
            ON CONFLICT (audience) DO UPDATE SET kind = excluded.kind,
              subject = excluded.subject, last_day = excluded.last_day
            """)
        .param("place", place.value())
        .param("lastDay", lastDay)
        .param("forgotten", today.minusDays(BadgeCalendar.KEPT_AFTER_END))
        .update();
    int audience =
        jdbc.sql(
                """
                UPDATE badges.scopes SET last_day = greatest(last_day, ?)
                WHERE kind = 'PLACE' AND subject = ? RETURNING audience
                """)
            .params(lastDay, place.value())
            .query(Integer.class)
            .single();
    jdbc.sql("DELETE FROM badges.acceptors WHERE audience = ? AND place <> ?")
        .params(audience, place.value())
        .update();
    jdbc.sql("INSERT INTO badges.acceptors (audience, place) VALUES (?, ?) ON CONFLICT DO NOTHING")
        .params(audience, place.value())
        .update();
    return audience;
  }
}

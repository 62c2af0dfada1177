package org.rebond.notifications;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What waits for a gathered mail, and on which day the latest left. */
@Repository
class Gathered {

  /**
   * For whom a mail waits.
   *
   * @param team whose calendar says when it is morning
   */
  record Waiting(
      UUID account, Rhythm rhythm, Instant oldest, OrganisationId team, Optional<LocalDate> last) {}

  private final JdbcClient jdbc;

  Gathered(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Waiting> waiting() {
    return jdbc.sql(
            """
            SELECT l.account, l.waits, min(l.at) AS oldest,
              (array_agg(l.team ORDER BY l.at, l.id))[1] AS team, g.day
            FROM notifications.line l
            LEFT JOIN notifications.gathered g ON g.account = l.account AND g.rhythm = l.waits
            WHERE l.waits IS NOT NULL
            GROUP BY l.account, l.waits, g.day ORDER BY oldest, l.account
            """)
        .query(
            (row, number) ->
                new Waiting(
                    row.getObject("account", UUID.class),
                    Rhythm.valueOf(row.getString("waits")),
                    row.getObject("oldest", OffsetDateTime.class).toInstant(),
                    new OrganisationId(row.getObject("team", UUID.class)),
                    Optional.ofNullable(row.getObject("day", LocalDate.class))))
        .list();
  }

  /** False where another node was quicker: it waits for that one's transaction to end. */
  boolean begin(UUID account, Rhythm rhythm, LocalDate day) {
    return jdbc.sql(
                """
                INSERT INTO notifications.gathered (account, rhythm, day) VALUES (?, ?, ?)
                ON CONFLICT (account, rhythm) DO UPDATE SET day = excluded.day
                WHERE gathered.day < excluded.day
                """)
            .params(account, rhythm.name(), day)
            .update()
        == 1;
  }

  /** The oldest first; they wait no more. */
  List<NewsLines.Line> take(UUID account, Rhythm rhythm) {
    return jdbc.sql(
            """
            WITH taken AS (
              UPDATE notifications.line SET waits = NULL WHERE account = ? AND waits = ?
              RETURNING *)
            SELECT * FROM taken ORDER BY at, id
            """)
        .params(account, rhythm.name())
        .query(NewsLines::line)
        .list();
  }
}

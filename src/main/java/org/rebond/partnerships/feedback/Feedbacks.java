package org.rebond.partnerships.feedback;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.encounters.EncounterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What both sides said of their encounters. */
@Repository
class Feedbacks {

  private final JdbcClient jdbc;

  Feedbacks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In the order of the sides. */
  List<Feedback> of(EncounterId encounter) {
    return jdbc
        .sql(
            """
            SELECT side, given_at, useful, clear, again, line FROM partnerships.encounter_feedback
            WHERE encounter = ?
            """)
        .param(encounter.value())
        .query(
            (row, number) ->
                new Feedback(
                    Side.valueOf(row.getString("side")),
                    row.getTimestamp("given_at").toInstant(),
                    Mark.valueOf(row.getString("useful")),
                    Mark.valueOf(row.getString("clear")),
                    Mark.valueOf(row.getString("again")),
                    row.getString("line")))
        .list()
        .stream()
        .sorted(Comparator.comparing(Feedback::side))
        .toList();
  }

  /** In place of what this side said before; when it was first given stays. */
  void say(EncounterId encounter, Feedback feedback) {
    jdbc.sql(
            """
            INSERT INTO partnerships.encounter_feedback
              (encounter, side, given_at, useful, clear, again, line)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (encounter, side) DO UPDATE SET useful = excluded.useful,
              clear = excluded.clear, again = excluded.again, line = excluded.line
            """)
        .param(encounter.value())
        .param(feedback.side().name())
        .param(feedback.givenAt().atOffset(ZoneOffset.UTC))
        .param(feedback.useful().name())
        .param(feedback.clear().name())
        .param(feedback.again().name())
        .param(feedback.line())
        .update();
  }
}

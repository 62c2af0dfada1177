package org.rebond.partnerships.encounters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The minutes of all encounters: every version, and the texts that came too late. */
@Repository
public class MinuteBooks {

  private static final String SELECT =
      """
      SELECT version, side, at, summary, decisions, next_step
      FROM partnerships.encounter_minutes WHERE encounter = ?
      """;

  private final JdbcClient jdbc;

  MinuteBooks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Minutes> latest(EncounterId id) {
    return jdbc.sql(SELECT + "ORDER BY version DESC LIMIT 1")
        .param(id.value())
        .query(MinuteBooks::read)
        .optional();
  }

  /** The newest first. */
  List<Minutes> versions(EncounterId id) {
    return jdbc.sql(SELECT + "ORDER BY version DESC")
        .param(id.value())
        .query(MinuteBooks::read)
        .list();
  }

  MinuteBook.Versions of(EncounterId id) {
    return new MinuteBook.Versions() {
      @Override
      public Optional<Minutes> latest() {
        return MinuteBooks.this.latest(id);
      }

      @Override
      public Optional<Minutes> number(int version) {
        return jdbc.sql(SELECT + "AND version = ?")
            .params(id.value(), version)
            .query(MinuteBooks::read)
            .optional();
      }

      @Override
      public boolean add(Minutes minutes) {
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
    };
  }

  /** The newest first. */
  List<Aside> asides(EncounterId id) {
    return jdbc.sql(
            """
            SELECT id, written_over, side, at, summary, decisions, next_step
            FROM partnerships.encounter_minutes_aside WHERE encounter = ? ORDER BY position DESC
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Aside(
                    row.getObject("id", UUID.class),
                    row.getInt("written_over"),
                    Side.valueOf(row.getString("side")),
                    row.getTimestamp("at").toInstant(),
                    text(row)))
        .list();
  }

  void setAside(EncounterId id, Aside aside) {
    jdbc.sql(
            """
            INSERT INTO partnerships.encounter_minutes_aside
              (id, encounter, written_over, side, at, summary, decisions, next_step)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(aside.id())
        .param(id.value())
        .param(aside.over())
        .param(aside.side().name())
        .param(aside.at().atOffset(ZoneOffset.UTC))
        .param(aside.text().summary())
        .param(aside.text().decisions())
        .param(aside.text().nextStep())
        .update();
  }

  private static Minutes read(ResultSet row, int number) throws SQLException {
    return new Minutes(
        row.getInt("version"),
        Side.valueOf(row.getString("side")),
        row.getTimestamp("at").toInstant(),
        text(row));
  }

  private static MinutesText text(ResultSet row) throws SQLException {
    return new MinutesText(
        row.getString("summary"), row.getString("decisions"), row.getString("next_step"));
  }
}

package org.rebond.partnerships.vitality;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which sides want no nudge for a while. */
@Repository
class Pauses {

  private record Pause(Side side, LocalDate until) {}

  private final JdbcClient jdbc;

  Pauses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Until when, of each side that paused; the day itself counts. */
  Map<Side, LocalDate> of(PartnershipId partnership, LocalDate today) {
    return jdbc
        .sql(
            """
            SELECT side, until_day FROM partnerships.vitality_pause
            WHERE partnership = ? AND until_day >= ?
            """)
        .param(partnership.value())
        .param(today)
        .query(
            (row, number) ->
                new Pause(
                    Side.valueOf(row.getString("side")),
                    row.getObject("until_day", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Pause::side, Pause::until));
  }

  Optional<LocalDate> of(PartnershipId partnership, Side side, LocalDate today) {
    return Optional.ofNullable(of(partnership, today).get(side));
  }

  void put(PartnershipId partnership, Side side, LocalDate until) {
    jdbc.sql(
            """
            INSERT INTO partnerships.vitality_pause (partnership, side, until_day)
            VALUES (?, ?, ?)
            ON CONFLICT (partnership, side) DO UPDATE SET until_day = excluded.until_day
            """)
        .param(partnership.value())
        .param(side.name())
        .param(until)
        .update();
  }

  /** False where there was none. */
  boolean end(PartnershipId partnership, Side side) {
    return jdbc.sql("DELETE FROM partnerships.vitality_pause WHERE partnership = ? AND side = ?")
            .param(partnership.value())
            .param(side.name())
            .update()
        == 1;
  }

  /** Whoever nudges or pauses the same partnership waits until this transaction ends. */
  void hold(PartnershipId partnership) {
    jdbc.sql("SELECT id FROM partnerships.partnership WHERE id = ? FOR NO KEY UPDATE")
        .param(partnership.value())
        .query(UUID.class)
        .optional();
  }
}

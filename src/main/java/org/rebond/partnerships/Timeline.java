package org.rebond.partnerships;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened between partners, told to both; modules above add their own lines. */
@Repository
public class Timeline {

  private final JdbcClient jdbc;

  Timeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public void add(PartnershipId partnership, String key, LocalDate on, Optional<String> path) {
    add(partnership, new Moment(key, List.of(), on, path, Optional.empty()));
  }

  public void add(PartnershipId partnership, Moment moment) {
    jdbc.sql(
            """
            INSERT INTO partnerships.timeline_line (id, partnership, key, args, on_day, path, side)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(partnership.value())
        .param(moment.key())
        .param(moment.args().toArray(String[]::new))
        .param(moment.on())
        .param(moment.path().orElse(null))
        .param(moment.side().map(Side::name).orElse(null))
        .update();
  }

  /** The latest first. */
  public List<Moment> of(PartnershipId partnership, int most) {
    return jdbc.sql(
            """
            SELECT key, args, on_day, path, side FROM partnerships.timeline_line
            WHERE partnership = ? ORDER BY on_day DESC, position DESC LIMIT ?
            """)
        .param(partnership.value())
        .param(most)
        .query(
            (row, number) ->
                new Moment(
                    row.getString("key"),
                    Arrays.asList((String[]) row.getArray("args").getArray()),
                    row.getObject("on_day", LocalDate.class),
                    Optional.ofNullable(row.getString("path")),
                    Optional.ofNullable(row.getString("side")).map(Side::valueOf)))
        .list();
  }

  /** Day of the latest line of each; those without any are left out. */
  public Map<PartnershipId, LocalDate> latest(Collection<PartnershipId> partnerships) {
    return jdbc
        .sql(
            """
            SELECT partnership, max(on_day) AS latest FROM partnerships.timeline_line
            WHERE partnership = ANY (?) GROUP BY partnership
            """)
        .param(partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    new PartnershipId(row.getObject("partnership", UUID.class)),
                    row.getObject("latest", LocalDate.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

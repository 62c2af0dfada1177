package org.rebond.partnerships.vitality;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.partnerships.PartnershipId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** On which days which partnership was nudged. */
@Repository
class NudgeRows {

  private record Made(UUID partnership, LocalDate on) {}

  private final JdbcClient jdbc;

  NudgeRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Of those that ever were. */
  Map<PartnershipId, List<LocalDate>> of(Collection<PartnershipId> partnerships) {
    return jdbc
        .sql(
            """
            SELECT partnership, on_day FROM partnerships.vitality_nudge
            WHERE partnership = ANY (?) ORDER BY on_day
            """)
        .param(partnerships.stream().map(PartnershipId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Made(
                    row.getObject("partnership", UUID.class),
                    row.getObject("on_day", LocalDate.class)))
        .list()
        .stream()
        .collect(
            groupingBy(made -> new PartnershipId(made.partnership()), mapping(Made::on, toList())));
  }

  void add(PartnershipId partnership, LocalDate on) {
    jdbc.sql("INSERT INTO partnerships.vitality_nudge (partnership, on_day) VALUES (?, ?)")
        .param(partnership.value())
        .param(on)
        .update();
  }
}

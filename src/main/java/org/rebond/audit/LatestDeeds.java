package org.rebond.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When something was last done to aggregates, and whom to write to about them. */
@Component
public class LatestDeeds {

  private final JdbcClient jdbc;

  LatestDeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** When any of these was last done to each of these; one that never saw it is left out. */
  public Map<UUID, Instant> times(Collection<String> actions, Collection<UUID> subjects) {
    return jdbc
        .sql(
            """
            SELECT subject, max(at) AS at FROM audit.line
            WHERE subject = ANY (?) AND action = ANY (?) GROUP BY subject
            """)
        .param(subjects.toArray(UUID[]::new))
        .param(actions.toArray(String[]::new))
        .query(
            (row, number) ->
                Map.entry(
                    row.getObject("subject", UUID.class),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Accounts that did something to any of these, the latest first; erased ones are left out. */
  public List<UUID> accounts(Collection<UUID> subjects) {
    return jdbc.sql(
            """
            SELECT a.account_id FROM audit.line l JOIN audit.actor a ON a.line = l.id
            WHERE l.subject = ANY (?) AND a.account_id IS NOT NULL
            GROUP BY a.account_id ORDER BY max(l.at) DESC, a.account_id
            """)
        .param(subjects.toArray(UUID[]::new))
        .query(UUID.class)
        .list();
  }
}

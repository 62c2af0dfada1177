package org.rebond.badges;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many came, for the closing of a quarter alone: nobody but the place itself may see these
 * counts before they went through the disclosure rule of the reports.
 */
@Repository
public class Visits {

  private record Line(UUID place, int visits) {}

  private final JdbcClient jdbc;

  Visits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Visits of each place in a period, whatever the badge; places where nobody came are absent. */
  public Map<OrganisationId, Integer> total(Collection<OrganisationId> places, Period period) {
    return jdbc
        .sql(
            """
            SELECT place, sum(n)::int AS visits FROM badges.visits
            WHERE place = ANY (?) AND day BETWEEN ? AND ?
            GROUP BY place HAVING sum(n) > 0
            """)
        .param(places.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .param(period.from())
        .param(period.to())
        .query(Line.class)
        .stream()
        .collect(toMap(line -> new OrganisationId(line.place()), Line::visits));
  }
}

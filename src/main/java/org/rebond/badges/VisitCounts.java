package org.rebond.badges;

import java.time.LocalDate;
import java.util.List;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Period;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many came; who came is known nowhere. */
@Repository
class VisitCounts {

  /** Visits of one day under one service. */
  record Day(LocalDate day, String service, int visits) {}

  private final JdbcClient jdbc;

  VisitCounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  int on(LocalDate day, OrganisationId place) {
    return jdbc.sql("SELECT coalesce(sum(n), 0) FROM badges.visits WHERE place = ? AND day = ?")
        .params(place.value(), day)
        .query(Integer.class)
        .single();
  }

  /** Latest first; days without a visit are left out. */
  List<Day> days(OrganisationId place, Period period) {
    return jdbc.sql(
            """
            SELECT day, service, sum(n)::int AS visits FROM badges.visits
            WHERE place = ? AND day BETWEEN ? AND ?
            GROUP BY day, service HAVING sum(n) > 0 ORDER BY day DESC, service
            """)
        .params(place.value(), period.from(), period.to())
        .query(Day.class)
        .list();
  }

  int total(OrganisationId place, Period period) {
    return jdbc.sql(
            """
            SELECT coalesce(sum(n), 0) FROM badges.visits
            WHERE place = ? AND day BETWEEN ? AND ?
            """)
        .params(place.value(), period.from(), period.to())
        .query(Integer.class)
        .single();
  }
}

package org.rebond.impact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.impact.Bilan.Line;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;
import org.rebond.shared.Quarter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What closed quarters left: written once, read by everyone alike. */
@Repository
class ClosedQuarters {

  private final JdbcClient jdbc;

  ClosedQuarters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One node closes at a time; held until the transaction ends. */
  void lock() {
    jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('impact.closing'))").query().singleRow();
  }

  Set<PartnershipId> partnerships(Quarter quarter) {
    return jdbc
        .sql("SELECT DISTINCT partnership FROM impact.report_place WHERE quarter = ?")
        .param(quarter.toString())
        .query(UUID.class)
        .stream()
        .map(PartnershipId::new)
        .collect(Collectors.toSet());
  }

  /** Places that are frozen already stay as they are. */
  void freeze(
      Quarter quarter, List<OrganisationId> places, List<OptionalInt> visits, LocalDate today) {
    jdbc.sql(
            """
            INSERT INTO impact.place_quarter (place, quarter, visits, closed_on)
            SELECT place, :quarter, visits, :today FROM unnest(:places, :visits) AS t (place, visits)
            ON CONFLICT DO NOTHING
            """)
        .param("quarter", quarter.toString())
        .param("today", today)
        .param("places", places.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .param(
            "visits",
            visits.stream()
                .map(count -> count.isPresent() ? Integer.valueOf(count.getAsInt()) : null)
                .toArray(Integer[]::new))
        .update();
  }

  void report(Quarter quarter, Collection<Partnership> partnerships) {
    record Pair(UUID partnership, UUID place) {}
    List<Pair> pairs =
        partnerships.stream()
            .flatMap(
                partnership ->
                    partnership.on(Side.PLACE).stream()
                        .map(
                            member ->
                                new Pair(
                                    partnership.id().value(), member.organisation().id().value())))
            .toList();
    jdbc.sql(
            """
            INSERT INTO impact.report_place (partnership, quarter, place)
            SELECT partnership, :quarter, place
            FROM unnest(:partnerships, :places) AS t (partnership, place)
            ON CONFLICT DO NOTHING
            """)
        .param("quarter", quarter.toString())
        .param("partnerships", pairs.stream().map(Pair::partnership).toArray(UUID[]::new))
        .param("places", pairs.stream().map(Pair::place).toArray(UUID[]::new))
        .update();
  }

  /** All lines of a partnership, the oldest quarter first, then by the place's name. */
  List<Line> lines(PartnershipId partnership) {
    return jdbc.sql(
            """
            SELECT r.quarter, o.name, q.visits
            FROM impact.report_place r
            JOIN impact.place_quarter q USING (place, quarter)
            JOIN organisations.organisation o ON o.id = r.place
            WHERE r.partnership = ?
            ORDER BY r.quarter, o.name COLLATE platform.french, o.id
            """)
        .param(partnership.value())
        .query(ClosedQuarters::line)
        .list();
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    int visits = row.getInt("visits");
    return new Line(
        Quarter.parse(row.getString("quarter")).orElseThrow(),
        row.getString("name"),
        row.wasNull() ? OptionalInt.empty() : OptionalInt.of(visits));
  }
}

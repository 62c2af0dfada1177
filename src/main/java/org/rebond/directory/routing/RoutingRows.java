package org.rebond.directory.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.directory.Need;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.shared.InseeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What directorates wrote. */
@Repository
class RoutingRows {

  private final JdbcClient jdbc;
  private final Closures closures;

  RoutingRows(JdbcClient jdbc, Closures closures) {
    this.jdbc = jdbc;
    this.closures = closures;
  }

  RoutingBook book(OrganisationId directorate) {
    List<RoutingRule> rules = rules(directorate);
    List<RoutingAbsence> absences = absences(directorate);
    Map<OrganisationId, Closure> closed =
        closures
            .among(
                Stream.concat(
                        rules.stream().map(rule -> rule.answers().id()),
                        absences.stream()
                            .flatMap(one -> Stream.of(one.absent().id(), one.deputy().id())))
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(closure -> closure.organisation().id(), closure -> closure));
    return new RoutingBook(rules, absences, closed);
  }

  /** False where the territory has a rule for the same commune and need. */
  boolean add(
      OrganisationId directorate,
      UUID id,
      Optional<InseeCode> commune,
      Optional<Need> need,
      OrganisationId answers) {
    return jdbc.sql(
                """
                INSERT INTO directory.routing_rule (id, directorate, commune, need, answers)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
            .param(id)
            .param(directorate.value())
            .param(commune.map(InseeCode::value).orElse(null))
            .param(need.map(Need::name).orElse(null))
            .param(answers.value())
            .update()
        == 1;
  }

  void add(OrganisationId directorate, RoutingAbsence absence) {
    jdbc.sql(
            """
            INSERT INTO directory.routing_absence
              (id, directorate, absent, starts_on, ends_on, deputy)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """)
        .param(absence.id())
        .param(directorate.value())
        .param(absence.absent().id().value())
        .param(absence.startsOn())
        .param(absence.endsOn())
        .param(absence.deputy().id().value())
        .update();
  }

  boolean has(UUID rule) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM directory.routing_rule WHERE id = ?)")
        .param(rule)
        .query(Boolean.class)
        .single();
  }

  boolean removeRule(OrganisationId directorate, UUID id) {
    return remove(
        "DELETE FROM directory.routing_rule WHERE directorate = ? AND id = ?", directorate, id);
  }

  boolean removeAbsence(OrganisationId directorate, UUID id) {
    return remove(
        "DELETE FROM directory.routing_absence WHERE directorate = ? AND id = ?", directorate, id);
  }

  private boolean remove(String statement, OrganisationId directorate, UUID id) {
    return jdbc.sql(statement).param(directorate.value()).param(id).update() == 1;
  }

  private List<RoutingRule> rules(OrganisationId directorate) {
    return jdbc.sql(
            """
            SELECT r.id, r.commune, c.name AS commune_name, r.need,
              o.id AS who_id, o.kind AS who_kind, o.name AS who_name, o.slug AS who_slug
            FROM directory.routing_rule r
            JOIN organisations.organisation o ON o.id = r.answers
            LEFT JOIN geography.commune c ON c.insee = r.commune
            WHERE r.directorate = ?
            ORDER BY c.name COLLATE platform.french NULLS LAST, r.need NULLS LAST, r.id
            """)
        .param(directorate.value())
        .query(
            (row, number) ->
                new RoutingRule(
                    row.getObject("id", UUID.class),
                    Optional.ofNullable(row.getString("commune")).map(InseeCode::new),
                    Optional.ofNullable(row.getString("commune_name")).orElse(""),
                    Optional.ofNullable(row.getString("need")).map(Need::valueOf),
                    organisation(row, "who")))
        .list();
  }

  private List<RoutingAbsence> absences(OrganisationId directorate) {
    return jdbc.sql(
            """
            SELECT a.id, a.starts_on, a.ends_on,
              o.id AS who_id, o.kind AS who_kind, o.name AS who_name, o.slug AS who_slug,
              d.id AS deputy_id, d.kind AS deputy_kind, d.name AS deputy_name,
              d.slug AS deputy_slug
            FROM directory.routing_absence a
            JOIN organisations.organisation o ON o.id = a.absent
            JOIN organisations.organisation d ON d.id = a.deputy
            WHERE a.directorate = ? ORDER BY a.starts_on, a.id
            """)
        .param(directorate.value())
        .query(
            (row, number) ->
                new RoutingAbsence(
                    row.getObject("id", UUID.class),
                    organisation(row, "who"),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("ends_on", LocalDate.class),
                    organisation(row, "deputy")))
        .list();
  }

  private static Organisation organisation(ResultSet row, String prefix) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject(prefix + "_id", UUID.class)),
        OrganisationKind.valueOf(row.getString(prefix + "_kind")),
        row.getString(prefix + "_name"),
        row.getString(prefix + "_slug"));
  }
}

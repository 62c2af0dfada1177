package org.rebond.partnerships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.Partnership.Correspondent;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole partnerships in two queries, however many. */
@Component
class PartnershipRows {

  private record Line(
      UUID partnership,
      LocalDate since,
      PartnershipMember member,
      Optional<Organisation> mediator) {}

  private record Writer(UUID partnership, Correspondent correspondent) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  PartnershipRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Partnership> read(Collection<UUID> ids) {
    UUID[] asked = ids.toArray(UUID[]::new);
    Map<UUID, List<Correspondent>> writers =
        writers(asked).stream()
            .collect(
                Collectors.groupingBy(
                    Writer::partnership,
                    Collectors.mapping(Writer::correspondent, Collectors.toList())));
    return lines(asked).stream()
        .collect(
            Collectors.groupingBy(
                Line::partnership, java.util.LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(lines -> partnership(lines, writers))
        .toList();
  }

  private static Partnership partnership(List<Line> lines, Map<UUID, List<Correspondent>> writers) {
    Line first = lines.getFirst();
    return new Partnership(
        new PartnershipId(first.partnership()),
        first.since(),
        lines.stream().map(Line::member).toList(),
        writers.getOrDefault(first.partnership(), List.of()),
        first.mediator());
  }

  private List<Line> lines(UUID[] ids) {
    return jdbc.sql(
            """
            SELECT p.id AS partnership, p.since, m.side, o.id, o.kind, o.name, o.slug,
              x.id AS mediator_id, x.kind AS mediator_kind, x.name AS mediator_name,
              x.slug AS mediator_slug
            FROM partnerships.partnership p
            JOIN organisations.organisation founder ON founder.id = p.place
            JOIN partnerships.partnership_member m ON m.partnership = p.id
            JOIN organisations.organisation o ON o.id = m.organisation
            LEFT JOIN partnerships.mediation reads
              ON reads.partnership = p.id AND reads.state = 'ACCEPTED' AND reads.ends_on >= ?
            LEFT JOIN organisations.organisation x ON x.id = reads.mediator
            WHERE p.id = ANY (?)
            ORDER BY founder.name COLLATE platform.french, p.id,
              m.organisation <> p.place, m.organisation <> p.agency,
              o.name COLLATE platform.french
            """)
        .param(LocalDate.now(clock.withZone(LocalZone.MAINLAND)))
        .param(ids)
        .query(
            (row, number) ->
                new Line(
                    row.getObject("partnership", UUID.class),
                    row.getObject("since", LocalDate.class),
                    new PartnershipMember(
                        organisation(row, ""), Side.valueOf(row.getString("side"))),
                    row.getString("mediator_id") == null
                        ? Optional.empty()
                        : Optional.of(organisation(row, "mediator_"))))
        .list();
  }

  private static Organisation organisation(ResultSet row, String prefix) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject(prefix + "id", UUID.class)),
        OrganisationKind.valueOf(row.getString(prefix + "kind")),
        row.getString(prefix + "name"),
        row.getString(prefix + "slug"));
  }

  private List<Writer> writers(UUID[] ids) {
    return jdbc.sql(
            """
            SELECT partnership, organisation, contact FROM partnerships.correspondent
            WHERE partnership = ANY (?)
            """)
        .param(ids)
        .query(
            (row, number) ->
                new Writer(
                    row.getObject("partnership", UUID.class),
                    new Correspondent(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        row.getObject("contact", UUID.class))))
        .list();
  }
}

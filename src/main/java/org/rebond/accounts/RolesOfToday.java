package org.rebond.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What somebody may do today, wherever it comes from: read at each request, and nowhere else. */
@Repository
public class RolesOfToday {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private record Line(UUID organisation, String role) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  RolesOfToday(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The day that roles are read for, in Europe/Paris, as the terms of conventions are. */
  public LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), PARIS);
  }

  Map<OrganisationId, Set<Role>> of(UUID account) {
    return jdbc
        .sql(
            """
            WITH RECURSIVE given AS (
              SELECT organisation, role FROM accounts.membership WHERE account = :account
              UNION
              SELECT organisation, role FROM accounts.delegated
              WHERE holder = :account AND :day BETWEEN starts_on AND ends_on
            ), held AS (
              -- A closed one is read and not written; a merged one is its successor's.
              SELECT g.organisation, CASE WHEN o.closed_on IS NULL THEN g.role ELSE 'READER' END AS role
              FROM given g JOIN organisations.organisation o ON o.id = g.organisation
              WHERE o.successor IS NULL
              UNION
              SELECT old.id, h.role
              FROM held h JOIN organisations.organisation old ON old.successor = h.organisation
            )
            SELECT organisation, role FROM held
            """)
        .param("account", account)
        .param("day", day())
        .query(Line.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                line -> new OrganisationId(line.organisation()),
                Collectors.mapping(line -> Role.valueOf(line.role()), Collectors.toSet())));
  }
}

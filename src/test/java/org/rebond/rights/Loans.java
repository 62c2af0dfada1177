package org.rebond.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Roles that colleagues lend each other. */
@TestComponent
class Loans {

  private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);
  private static final LocalDate FAR = LocalDate.of(2998, 1, 5);

  private final Cast cast;
  private final JdbcClient jdbc;

  Loans(Cast cast, JdbcClient jdbc) {
    this.cast = cast;
    this.jdbc = jdbc;
  }

  /** Readers of the team in the place of its manager and of its signatory, whatever the clock. */
  List<Someone> deputies(String of, List<Someone> team, Organisation organisation) {
    Someone deputy = cast.member(of + " deputy", organisation.id(), Role.READER);
    Someone signs = cast.member(of + " deputy signatory", organisation.id(), Role.READER);
    lend(organisation, team.get(2), deputy, Role.MANAGER, LONG_AGO);
    lend(organisation, team.get(3), signs, Role.SIGNATORY, LONG_AGO);
    return List.of(deputy, signs);
  }

  /** Of its manager's role to its facilitator, in days to come: it changes nobody's rights yet. */
  UUID toCome(List<Someone> team, Organisation organisation) {
    return lend(organisation, team.get(2), team.get(1), Role.MANAGER, FAR);
  }

  private UUID lend(
      Organisation organisation, Someone giver, Someone holder, Role role, LocalDate from) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.delegation
              (id, organisation, giver, holder, role, starts_on, ends_on)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            id,
            organisation.id().value(),
            UUID.fromString(giver.account()),
            UUID.fromString(holder.account()),
            role.name(),
            from,
            FAR.plusDays(11))
        .update();
    return id;
  }
}

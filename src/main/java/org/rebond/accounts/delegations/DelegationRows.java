package org.rebond.accounts.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delegations of a team. */
@Repository
class DelegationRows {

  private static final String LINE =
      """
      SELECT d.id, d.giver AS giver_id, g.email AS giver, d.holder AS holder_id, h.email AS holder,
        d.role, d.starts_on AS "from", d.ends_on AS "to",
        EXISTS (SELECT FROM accounts.delegated v WHERE v.id = d.id) AS valid
      FROM accounts.delegation d
      JOIN accounts.account g ON g.id = d.giver JOIN accounts.account h ON h.id = d.holder
      WHERE d.organisation = ?
      """;

  private final JdbcClient jdbc;

  DelegationRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The latest first. */
  List<Delegation> of(OrganisationId organisation) {
    return jdbc.sql(LINE + " ORDER BY d.starts_on DESC, g.email, h.email")
        .param(organisation.value())
        .query(Delegation.class)
        .list();
  }

  Optional<Delegation> find(OrganisationId organisation, UUID id) {
    return jdbc.sql(LINE + " AND d.id = ?")
        .param(organisation.value())
        .param(id)
        .query(Delegation.class)
        .optional();
  }

  /** Whether it was new: the same form sent twice adds nothing. */
  boolean add(
      UUID id,
      OrganisationId organisation,
      UUID giver,
      UUID holder,
      Role role,
      LocalDate from,
      LocalDate to) {
    return jdbc.sql(
                """
                INSERT INTO accounts.delegation
                  (id, organisation, giver, holder, role, starts_on, ends_on)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)
            .param(id)
            .param(organisation.value())
            .param(giver)
            .param(holder)
            .param(role.name())
            .param(from)
            .param(to)
            .update()
        == 1;
  }

  void end(UUID id) {
    jdbc.sql("UPDATE accounts.delegation SET ended = true WHERE id = ?").param(id).update();
  }
}

package org.rebond.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose leaving would leave an organisation to nobody: roles that are held, not those lent. */
@Repository
class LastManagers {

  private static final String[] MANAGING =
      Arrays.stream(Role.values())
          .filter(role -> role.suffices(Role.MANAGER))
          .map(Role::name)
          .toArray(String[]::new);

  private final JdbcClient jdbc;

  LastManagers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Open organisations that this account alone manages. */
  List<OrganisationId> of(UUID account) {
    return jdbc
        .sql(
            """
            SELECT organisation FROM accounts.membership
            WHERE role = ANY (:managing) AND organisation IN (
              SELECT m.organisation FROM accounts.membership m
              JOIN organisations.organisation o ON o.id = m.organisation
              WHERE m.account = :account AND o.closed_on IS NULL)
              -- Whoever is about to go manages nothing.
              AND (account = :account OR account NOT IN (SELECT c.account FROM accounts.closing c))
            GROUP BY organisation HAVING bool_and(account = :account)
            """)
        .param("managing", MANAGING)
        .param("account", account)
        .query(UUID.class)
        .list()
        .stream()
        .map(OrganisationId::new)
        .toList();
  }
}

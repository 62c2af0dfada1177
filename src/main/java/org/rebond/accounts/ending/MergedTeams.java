package org.rebond.accounts.ending;

import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The team of a merged organisation joins its successor's; its own rows sleep until undone. */
@Repository
class MergedTeams {

  private final JdbcClient jdbc;

  MergedTeams(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void join(OrganisationId from, OrganisationId into) {
    jdbc.sql(
            """
            INSERT INTO accounts.membership (account, organisation, role, merged_from)
            SELECT account, :into, role, :from FROM accounts.membership WHERE organisation = :from
            ON CONFLICT DO NOTHING
            """)
        .param("from", from.value())
        .param("into", into.value())
        .update();
  }

  /** Whoever was taken out of the successor since does not come back by the old row. */
  void leave(OrganisationId from, OrganisationId into) {
    jdbc.sql(
            """
            DELETE FROM accounts.membership old WHERE old.organisation = ?
              AND NOT EXISTS (SELECT FROM accounts.membership m
                WHERE m.organisation = ? AND m.account = old.account)
            """)
        .param(from.value())
        .param(into.value())
        .update();
    jdbc.sql("DELETE FROM accounts.membership WHERE organisation = ? AND merged_from = ?")
        .param(into.value())
        .param(from.value())
        .update();
  }

  /** Whether a manager would be left without those who came by this merger. */
  boolean managedWithout(OrganisationId from, OrganisationId into) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM accounts.membership WHERE organisation = :into
                AND role IN ('MANAGER', 'ADMINISTRATOR') AND merged_from IS DISTINCT FROM :from)
              OR NOT EXISTS (SELECT FROM accounts.membership WHERE organisation = :into)
            """)
        .param("from", from.value())
        .param("into", into.value())
        .query(Boolean.class)
        .single();
  }

  /** Whether this account itself manages it, though it closed and every role reads only. */
  boolean managed(UUID account, OrganisationId organisation) {
    return jdbc.sql(
            """
            SELECT EXISTS (SELECT FROM accounts.membership WHERE organisation = ? AND account = ?
              AND role IN ('MANAGER', 'ADMINISTRATOR'))
            """)
        .param(organisation.value())
        .param(account)
        .query(Boolean.class)
        .single();
  }
}

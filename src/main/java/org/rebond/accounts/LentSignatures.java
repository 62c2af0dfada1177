package org.rebond.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** In whose place somebody signs today; empty for nearly everybody. */
@Repository
public class LentSignatures {

  private record Line(UUID organisation, String email) {}

  private final JdbcClient jdbc;
  private final RolesOfToday today;

  LentSignatures(JdbcClient jdbc, RolesOfToday today) {
    this.jdbc = jdbc;
    this.today = today;
  }

  /** Addresses of the signatories who lent their signature to this account, by organisation. */
  public Map<OrganisationId, Set<EmailAddress>> signsFor(UUID account) {
    return jdbc
        .sql(
            """
            SELECT d.organisation, g.email
            FROM accounts.delegated d JOIN accounts.account g ON g.id = d.giver
            WHERE d.holder = ? AND d.role = 'SIGNATORY' AND ? BETWEEN d.starts_on AND d.ends_on
            """)
        .param(account)
        .param(today.day())
        .query(Line.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                line -> new OrganisationId(line.organisation()),
                Collectors.mapping(line -> new EmailAddress(line.email()), Collectors.toSet())));
  }

  /** Addresses of those who may sign today in the place of this signatory. */
  public List<EmailAddress> signInstead(OrganisationId organisation, EmailAddress signatory) {
    return jdbc
        .sql(
            """
            SELECT h.email FROM accounts.delegated d
            JOIN accounts.account g ON g.id = d.giver JOIN accounts.account h ON h.id = d.holder
            WHERE d.organisation = ? AND g.email = ? AND d.role = 'SIGNATORY'
              AND ? BETWEEN d.starts_on AND d.ends_on
            ORDER BY h.email
            """)
        .param(organisation.value())
        .param(signatory.value())
        .param(today.day())
        .query(String.class)
        .list()
        .stream()
        .map(EmailAddress::new)
        .toList();
  }
}

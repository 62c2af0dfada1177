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

  /** Addresses of those who may sign today in the place of one of these signatories. */
  public Set<EmailAddress> signInstead(Map<OrganisationId, Set<EmailAddress>> signatories) {
    List<Line> named =
        signatories.entrySet().stream()
            .flatMap(
                team ->
                    team.getValue().stream().map(to -> new Line(team.getKey().value(), to.value())))
            .toList();
    return jdbc
        .sql(
            """
            SELECT DISTINCT h.email FROM unnest(?, ?) AS named (organisation, email)
            JOIN accounts.account g ON g.email = named.email
            JOIN accounts.delegated d ON d.giver = g.id AND d.organisation = named.organisation
            JOIN accounts.account h ON h.id = d.holder
            WHERE d.role = 'SIGNATORY' AND ? BETWEEN d.starts_on AND d.ends_on
            """)
        .param(named.stream().map(Line::organisation).toArray(UUID[]::new))
        .param(named.stream().map(Line::email).toArray(String[]::new))
        .param(today.day())
        .query(String.class)
        .list()
        .stream()
        .map(EmailAddress::new)
        .collect(Collectors.toSet());
  }
}

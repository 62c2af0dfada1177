package org.rebond.accounts.mydata;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module keeps of somebody with an account, and of an address invited into a team. */
@Component
class AccountData implements PersonalData {

  private static final String ACCOUNT =
      """
      SELECT a.id, a.email, a.administrator, a.used_in,
        c.reason AS closing_reason, c.since AS closing_since
      FROM accounts.account a LEFT JOIN accounts.closing c ON c.account = a.id
      WHERE a.id = :account
      """;

  private static final String MEMBERSHIP =
      """
      SELECT o.name AS organisation, m.role
      FROM accounts.membership m JOIN organisations.organisation o ON o.id = m.organisation
      WHERE m.account = :account ORDER BY o.name, m.role
      """;

  private static final String INVITATION =
      """
      SELECT i.email, o.name AS organisation, i.role, i.accepted
      FROM accounts.invitation i JOIN organisations.organisation o ON o.id = i.organisation
      WHERE i.email = :email ORDER BY o.name, i.role
      """;

  private static final String REQUEST =
      """
      SELECT o.name AS organisation, r.state AS request_state, r.asked_at, r.decided_at,
        r.reason AS text
      FROM accounts.join_request r JOIN organisations.organisation o ON o.id = r.organisation
      WHERE r.account = :account ORDER BY r.asked_at
      """;

  /** Somebody else may be asking for this address: whose account it is, is not told. */
  private static final String CHANGE =
      """
      SELECT email, tries, expires_at FROM accounts.address_change
      WHERE account = :account OR email = :email ORDER BY expires_at, id
      """;

  private static final String DELEGATION =
      """
      SELECT o.name AS organisation, d.role,
        CASE WHEN d.giver = :account THEN 'GIVEN' ELSE 'HELD' END AS lent,
        d.starts_on, d.ends_on, d.ended
      FROM accounts.delegation d JOIN organisations.organisation o ON o.id = d.organisation
      WHERE d.giver = :account OR d.holder = :account ORDER BY d.starts_on, d.id
      """;

  private final JdbcClient jdbc;

  AccountData(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("accounts.account", 10, Fate.GOES, ACCOUNT),
        new Kind("accounts.membership", 11, Fate.GOES, MEMBERSHIP),
        new Kind("accounts.invitation", 12, Fate.GOES, INVITATION),
        new Kind("accounts.request", 13, Fate.GOES, REQUEST),
        new Kind("accounts.change", 14, Fate.GOES, CHANGE),
        new Kind("accounts.delegation", 15, Fate.GOES, DELEGATION));
  }

  /** The account itself goes last, with all that refers to it. */
  @Override
  public void erase(Person person) {
    jdbc.sql("DELETE FROM accounts.invitation WHERE email = ?")
        .param(person.email().value())
        .update();
    jdbc.sql("DELETE FROM accounts.address_change WHERE email = ?")
        .param(person.email().value())
        .update();
  }
}

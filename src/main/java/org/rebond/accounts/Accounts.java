package org.rebond.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who can sign in: an address and nothing else. */
@Repository
public class Accounts {

  /**
   * What a request asks of an account.
   *
   * @param closing its holder asked to be erased, and may undo it for a while
   */
  record Standing(boolean administrator, boolean closing) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public Optional<UUID> find(EmailAddress email) {
    return jdbc.sql("SELECT id FROM accounts.account WHERE email = ?")
        .param(email.value())
        .query(UUID.class)
        .optional();
  }

  public UUID findOrCreate(EmailAddress email) {
    return jdbc.sql(
            """
            INSERT INTO accounts.account (id, email, used_in) VALUES (?, ?, ?)
            ON CONFLICT (email) DO UPDATE SET email = excluded.email
            RETURNING id
            """)
        .param(UUID.randomUUID())
        .param(email.value())
        .param(month())
        .query(UUID.class)
        .single();
  }

  /** Its holder has just signed in: it is no longer unused, and only the month is kept. */
  void used(UUID account) {
    jdbc.sql(
            "UPDATE accounts.account SET used_in = :month WHERE id = :account AND used_in < :month")
        .param("month", month())
        .param("account", account)
        .update();
    jdbc.sql("DELETE FROM accounts.closing WHERE account = ? AND reason <> 'ASKED'")
        .param(account)
        .update();
  }

  public Optional<EmailAddress> email(UUID account) {
    return jdbc.sql("SELECT email FROM accounts.account WHERE id = ?")
        .param(account)
        .query(String.class)
        .optional()
        .map(EmailAddress::new);
  }

  /** Nothing where there is no such account any more. */
  Optional<Standing> standing(UUID account) {
    return jdbc.sql(
            """
            SELECT administrator, EXISTS (SELECT FROM accounts.closing c
              WHERE c.account = a.id AND c.reason = 'ASKED') AS closing
            FROM accounts.account a WHERE a.id = ?
            """)
        .param(account)
        .query(Standing.class)
        .optional();
  }

  /** False where this account was one already. */
  boolean makeAdministrator(UUID account) {
    return jdbc.sql(
                "UPDATE accounts.account SET administrator = true WHERE id = ? AND NOT administrator")
            .param(account)
            .update()
        == 1;
  }

  /** Every passkey is gone, and whoever is signed in by one is not any more. */
  void forgetPasskeys(UUID account) {
    jdbc.sql("DELETE FROM accounts.passkey WHERE account = ?").param(account).update();
    jdbc.sql("DELETE FROM accounts.spring_session WHERE principal_name = ?")
        .param(account.toString())
        .update();
  }

  private LocalDate month() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
  }
}

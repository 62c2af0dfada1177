package org.rebond.accounts;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People who can sign in: an address and nothing else. */
@Repository
public class Accounts {

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            INSERT INTO accounts.account (id, email) VALUES (?, ?)
            ON CONFLICT (email) DO UPDATE SET email = excluded.email
            RETURNING id
            """)
        .param(UUID.randomUUID())
        .param(email.value())
        .query(UUID.class)
        .single();
  }

  public Optional<EmailAddress> email(UUID account) {
    return jdbc.sql("SELECT email FROM accounts.account WHERE id = ?")
        .param(account)
        .query(String.class)
        .optional()
        .map(EmailAddress::new);
  }

  boolean administrator(UUID account) {
    return jdbc.sql("SELECT administrator FROM accounts.account WHERE id = ?")
        .param(account)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  void makeAdministrator(UUID account) {
    jdbc.sql("UPDATE accounts.account SET administrator = true WHERE id = ?")
        .param(account)
        .update();
  }
}

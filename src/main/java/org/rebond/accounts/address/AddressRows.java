package org.rebond.accounts.address;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The address that an account is to have, and the change itself. */
@Repository
class AddressRows {

  /** As long as the code of a sign-in message, and as many tries. */
  static final Duration VALIDITY = Duration.ofMinutes(15);

  private static final int MOST_TRIES = 5;

  /** One that waits for its code. */
  record Waiting(UUID id, EmailAddress email, ByteBuffer hash) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  AddressRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One at a time: the former one and its code are over. */
  void ask(UUID account, UUID id, EmailAddress email, byte[] hash) {
    jdbc.sql(
            """
            INSERT INTO accounts.address_change (account, id, email, code_hash, expires_at)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (account) DO UPDATE SET id = excluded.id, email = excluded.email,
              code_hash = excluded.code_hash, tries = 0, expires_at = excluded.expires_at
            """)
        .param(account)
        .param(id)
        .param(email.value())
        .param(hash)
        .param(now().plus(VALIDITY))
        .update();
  }

  Optional<EmailAddress> waiting(UUID account) {
    return jdbc.sql(
            """
            SELECT email FROM accounts.address_change
            WHERE account = ? AND tries < ? AND expires_at > ?
            """)
        .param(account)
        .param(MOST_TRIES)
        .param(now())
        .query(String.class)
        .optional()
        .map(EmailAddress::new);
  }

  /** Counts a try before it is known to be right; nothing where the code is dead or over. */
  Optional<Waiting> tried(UUID account) {
    return jdbc.sql(
            """
            UPDATE accounts.address_change SET tries = tries + 1
            WHERE account = ? AND tries < ? AND expires_at > ? RETURNING id, email, code_hash
            """)
        .param(account)
        .param(MOST_TRIES)
        .param(now())
        .query(
            (row, number) ->
                new Waiting(
                    row.getObject("id", UUID.class),
                    new EmailAddress(row.getString("email")),
                    ByteBuffer.wrap(row.getBytes("code_hash"))))
        .optional();
  }

  /** False where somebody else was quicker, or asked for another address meanwhile. */
  boolean take(UUID id) {
    return jdbc.sql("DELETE FROM accounts.address_change WHERE id = ?").param(id).update() == 1;
  }

  void cancel(UUID account) {
    jdbc.sql("DELETE FROM accounts.address_change WHERE account = ?").param(account).update();
  }

  /** Of two accounts that want one address at once, one is refused. */
  void move(UUID account, EmailAddress from, EmailAddress to) throws Refusal {
    try {
      jdbc.sql("UPDATE accounts.account SET email = ? WHERE id = ?")
          .param(to.value())
          .param(account)
          .update();
    } catch (DuplicateKeyException taken) {
      throw new Refusal("accounts.address.refusal.taken");
    }
    invitations(from, to);
  }

  /** They would open a second account for the former address. */
  private void invitations(EmailAddress from, EmailAddress to) {
    jdbc.sql(
            """
            UPDATE accounts.invitation i SET email = :to WHERE email = :from AND NOT accepted
              AND NOT EXISTS (SELECT FROM accounts.invitation other WHERE other.email = :to
                AND other.organisation = i.organisation AND other.role = i.role)
            """)
        .param("from", from.value())
        .param("to", to.value())
        .update();
    jdbc.sql(
            """
            UPDATE accounts.personal_link SET email = :to
            WHERE email = :from AND purpose IN ('rejoindre', 'demander') AND NOT used
            """)
        .param("from", from.value())
        .param("to", to.value())
        .update();
  }

  /** Ends every session but this one, and every message that could still sign in. */
  void endElsewhere(UUID account, String session) {
    jdbc.sql("DELETE FROM accounts.spring_session WHERE principal_name = ? AND session_id <> ?")
        .param(account.toString())
        .param(session)
        .update();
    jdbc.sql("DELETE FROM accounts.sign_in WHERE account = ?").param(account).update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

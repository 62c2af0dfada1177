package org.rebond.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.audit.AuditTrail;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class AdministratorCommandTests {

  @Autowired Accounts accounts;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  private final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");

  @Test
  void whoLostAllPasskeysGetsInAgainFromTheServerAlone() {
    UUID account = accounts.findOrCreate(email);
    passkey(account);
    run();
    assertThat(keys(account)).as("a member who now administers keeps theirs").isOne();
    run();
    assertThat(keys(account)).isZero();
    assertThat(trail(account))
        .containsExactly("accounts.administratorMade", "accounts.passkeysForgotten");
    jdbc.sql("UPDATE accounts.account SET administrator = false WHERE id = ?")
        .param(account)
        .update();
  }

  private void run() {
    new AdministratorCommand(accounts, audit, transactions, new GenericApplicationContext())
        .run(
            new DefaultApplicationArguments(
                "--" + AdministratorCommand.OPTION + "=" + email.value()));
  }

  private void passkey(UUID account) {
    jdbc.sql(
            """
            INSERT INTO accounts.passkey (id, account, credential_id, public_key,
              attestation_object, transports, backup_eligible, backed_up, sign_count, label,
              created_on)
            VALUES (?, ?, ?, '\\x01', '\\x01', '', false, false, 0, 'téléphone', '2026-01-05')
            """)
        .params(UUID.randomUUID(), account, UUID.randomUUID().toString().getBytes(UTF_8))
        .update();
  }

  private int keys(UUID account) {
    return jdbc.sql("SELECT count(*) FROM accounts.passkey WHERE account = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }

  private List<String> trail(UUID account) {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ? ORDER BY number")
        .param(account)
        .query(String.class)
        .list();
  }
}

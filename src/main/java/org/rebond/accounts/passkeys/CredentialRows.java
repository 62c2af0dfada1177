package org.rebond.accounts.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The credentials as Spring Security asks for them; days are kept, never the hour of a use. */
@Repository
class CredentialRows implements UserCredentialRepository {

  private static final String COLUMNS =
      "SELECT account, credential_id, public_key, attestation_object, transports,"
          + " backup_eligible, backed_up, sign_count, label FROM accounts.passkey WHERE ";

  private final JdbcClient jdbc;
  private final Clock clock;

  CredentialRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Adds a credential or notes its use. Spring Security compares the counter with the one of the
   * first day only, so the rule of WebAuthn (7.2, step 22) is here, in one statement.
   */
  @Override
  public void save(CredentialRecord credential) {
    int kept =
        jdbc.sql(
                """
                INSERT INTO accounts.passkey AS known (id, account, credential_id, public_key,
                  attestation_object, transports, backup_eligible, backed_up, sign_count, label,
                  created_on)
                VALUES (:id, :account, :credential, :key, :attestation, :transports, :eligible,
                  :backedUp, :count, :label, :today)
                ON CONFLICT (credential_id) DO UPDATE SET sign_count = excluded.sign_count,
                  backed_up = excluded.backed_up, last_used_on = :today
                WHERE known.account = excluded.account
                  AND (known.sign_count < excluded.sign_count
                    OR known.sign_count = 0 AND excluded.sign_count = 0)
                """)
            .param("id", UUID.randomUUID())
            .param("account", Holders.account(credential.getUserEntityUserId()))
            .param("credential", credential.getCredentialId().getBytes())
            .param("key", credential.getPublicKey().getBytes())
            .param("attestation", bytes(credential.getAttestationObject()))
            .param("transports", written(credential.getTransports()))
            .param("eligible", credential.isBackupEligible())
            .param("backedUp", credential.isBackupState())
            .param("count", credential.getSignatureCount())
            .param("label", credential.getLabel())
            .param("today", LocalDate.now(clock))
            .update();
    if (kept == 0) {
      throw new CounterWentBack();
    }
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return jdbc.sql(COLUMNS + "credential_id = ?")
        .param(credential.getBytes())
        .query(CredentialRows::read)
        .optional()
        .orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes holder) {
    return jdbc.sql(COLUMNS + "account = ?")
        .param(Holders.account(holder))
        .query(CredentialRows::read)
        .list();
  }

  @Override
  public void delete(Bytes credential) {
    jdbc.sql("DELETE FROM accounts.passkey WHERE credential_id = ?")
        .param(credential.getBytes())
        .update();
  }

  private static CredentialRecord read(ResultSet row, int number) throws SQLException {
    return ImmutableCredentialRecord.builder()
        .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
        .userEntityUserId(Holders.handle(row.getObject("account", UUID.class)))
        .credentialId(new Bytes(row.getBytes("credential_id")))
        .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .attestationObject(new Bytes(row.getBytes("attestation_object")))
        .transports(transports(row.getString("transports")))
        .backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up"))
        .signatureCount(row.getLong("sign_count"))
        .uvInitialized(true)
        .label(row.getString("label"))
        .build();
  }

  private static byte[] bytes(@Nullable Bytes given) {
    return given == null ? new byte[0] : given.getBytes();
  }

  private static String written(Set<AuthenticatorTransport> transports) {
    return transports.stream()
        .map(AuthenticatorTransport::getValue)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static Set<AuthenticatorTransport> transports(String written) {
    return Arrays.stream(written.split(","))
        .filter(one -> !one.isEmpty())
        .map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}

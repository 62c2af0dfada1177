package org.rebond.accounts.mydata;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.rebond.audit.AuditTrail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of how somebody came in: messages, links, passkeys, sessions. */
@Component
class SignInData implements PersonalData {

  /** Which browser, is a text that Java wrote behind a head of seven bytes. */
  private static final String SESSION =
      """
      SELECT to_timestamp(s.creation_time / 1000) AS since,
        to_timestamp(s.last_access_time / 1000) AS last_used,
        to_timestamp(s.expiry_time / 1000) AS expires_at,
        s.max_inactive_interval AS raw_seconds_unused, s.principal_name AS raw_account,
        convert_from(substring(d.attribute_bytes FROM 8), 'UTF8') AS device
      FROM accounts.spring_session s
      LEFT JOIN accounts.spring_session_attributes d
        ON d.session_primary_id = s.primary_id AND d.attribute_name = 'device'
      WHERE s.principal_name = CAST(:account AS uuid)::text ORDER BY s.creation_time
      """;

  private static final String PASSKEY =
      """
      SELECT label, created_on, last_used_on, backed_up, backup_eligible AS raw_backup_eligible,
        transports AS raw_transports, sign_count AS raw_sign_count, id AS raw_id,
        encode(credential_id, 'base64') AS raw_credential_id,
        encode(public_key, 'base64') AS raw_public_key,
        encode(attestation_object, 'base64') AS raw_attestation_object
      FROM accounts.passkey WHERE account = :account ORDER BY created_on, id
      """;

  private static final String MESSAGE =
      """
      SELECT id AS raw_id, account AS raw_account, email, path, mailed, used, tries, expires_at
      FROM accounts.sign_in
      WHERE account = :account OR email = :email ORDER BY expires_at
      """;

  private static final String LINK =
      """
      SELECT id AS raw_id, email, purpose, expires_at, used, revoked FROM accounts.personal_link
      WHERE email = :email OR (purpose = 'garder-adresse' AND subject = :account)
      ORDER BY expires_at
      """;

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  SignInData(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(
        new Kind("accounts.session", 20, Fate.GOES, SESSION),
        new Kind("accounts.passkey", 21, Fate.GOES, PASSKEY),
        new Kind("accounts.message", 22, Fate.GOES, MESSAGE),
        new Kind("accounts.link", 23, Fate.GOES, LINK));
  }

  /** A link that is deleted opens nothing any more; what was done by it loses its author first. */
  @Override
  public void erase(Person person) {
    String email = person.email().value();
    audit.forgetLinks(
        jdbc.sql(
                """
                SELECT id FROM accounts.personal_link
                WHERE email = :email OR (purpose = 'garder-adresse' AND subject = :account)
                """)
            .param("email", email)
            .param("account", person.account().orElse(null))
            .query(java.util.UUID.class)
            .list());
    jdbc.sql(
            """
            DELETE FROM accounts.personal_link
            WHERE email = :email OR (purpose = 'garder-adresse' AND subject = :account)
            """)
        .param("email", email)
        .param("account", person.account().orElse(null))
        .update();
    jdbc.sql("DELETE FROM accounts.sign_in WHERE email = ?").param(email).update();
    jdbc.sql("DELETE FROM accounts.spring_session WHERE principal_name = ?")
        .param(person.account().map(Object::toString).orElse(""))
        .update();
  }
}

package org.rebond.accounts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links that let somebody act without an account. The secret (256 random bits) is only in the
 * message that carries it: the database holds its SHA-256.
 */
@Repository
public class PersonalLinks {

  enum State {
    OPEN,
    EXPIRED,
    USED,
    REVOKED
  }

  record Found(PersonalLink link, State state) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final URI publicUrl;
  private final Map<String, LinkPurpose> purposes;
  private final SecureRandom random = new SecureRandom();

  PersonalLinks(
      JdbcClient jdbc, Clock clock, PlatformProperties properties, List<LinkPurpose> purposes) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.publicUrl = properties.publicUrl();
    this.purposes =
        purposes.stream().collect(Collectors.toMap(LinkPurpose::name, Function.identity()));
  }

  /** Makes a link; the address returned is the only copy of its secret. */
  public URI issue(String purpose, UUID subject, EmailAddress email) {
    LinkPurpose rule = purpose(purpose);
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            INSERT INTO accounts.personal_link
              (id, secret_hash, purpose, subject, email, single_use, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(hash(secret))
        .param(purpose)
        .param(subject)
        .param(email.value())
        .param(rule.singleUse())
        .param(clock.instant().plus(rule.validity()).atOffset(ZoneOffset.UTC))
        .update();
    return publicUrl.resolve("/lien/" + secret);
  }

  /** Ends every link of this purpose on this subject, whoever holds it. */
  public void revoke(String purpose, UUID subject) {
    jdbc.sql("UPDATE accounts.personal_link SET revoked = true WHERE purpose = ? AND subject = ?")
        .param(purpose)
        .param(subject)
        .update();
  }

  /** Address that a held link was sent to; empty where it was revoked since. */
  public Optional<EmailAddress> holder(UUID link) {
    return jdbc.sql("SELECT email FROM accounts.personal_link WHERE id = ? AND NOT revoked")
        .param(link)
        .query(String.class)
        .optional()
        .map(EmailAddress::new);
  }

  LinkPurpose purpose(String name) {
    LinkPurpose purpose = purposes.get(name);
    if (purpose == null) {
      throw new NotFound();
    }
    return purpose;
  }

  Found find(String secret) {
    return one("secret_hash = ?", hash(secret));
  }

  Found find(UUID link) {
    return one("id = ?", link);
  }

  private Found one(String where, Object value) {
    return jdbc.sql(
            """
            SELECT id, purpose, subject, email, single_use, used, revoked, expires_at
            FROM accounts.personal_link WHERE %s
            """
                .formatted(where))
        .param(value)
        .query((row, number) -> read(row))
        .optional()
        .orElseThrow(NotFound::new);
  }

  private Found read(ResultSet row) throws SQLException {
    return new Found(
        new PersonalLink(
            row.getObject("id", UUID.class),
            row.getString("purpose"),
            row.getObject("subject", UUID.class),
            new EmailAddress(row.getString("email"))),
        row.getBoolean("revoked")
            ? State.REVOKED
            : row.getBoolean("used") && row.getBoolean("single_use")
                ? State.USED
                : row.getTimestamp("expires_at").toInstant().isBefore(clock.instant())
                    ? State.EXPIRED
                    : State.OPEN);
  }

  /** Marks the link as opened; false where somebody else was quicker with a single-use one. */
  @Transactional
  boolean take(PersonalLink link) {
    return jdbc.sql(
                """
                UPDATE accounts.personal_link SET used = true
                WHERE id = ? AND NOT revoked AND NOT (single_use AND used)
                """)
            .param(link.id())
            .update()
        == 1;
  }

  /** Links of this purpose to this address that could still be opened. */
  public int pending(String purpose, EmailAddress email) {
    return jdbc.sql(
            """
            SELECT count(*) FROM accounts.personal_link
            WHERE purpose = ? AND email = ? AND NOT used AND NOT revoked AND expires_at > ?
            """)
        .param(purpose)
        .param(email.value())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  private static byte[] hash(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}

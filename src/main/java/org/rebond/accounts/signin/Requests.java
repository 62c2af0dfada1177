package org.rebond.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Messages that were asked for, a quarter of an hour each (source: OWASP ASVS 5.0, 6.6.3). */
@Repository
class Requests {

  static final Duration VALIDITY = Duration.ofMinutes(15);

  /** An expired link can be renewed for so long. */
  private static final Duration KEPT = Duration.ofDays(7);

  private static final String COLUMNS = "id, account, email, path, tries, used, expires_at";

  private final JdbcClient jdbc;
  private final Codes codes;
  private final Clock clock;

  Requests(JdbcClient jdbc, Codes codes, Clock clock) {
    this.jdbc = jdbc;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * Keeps a request.
   *
   * @param code none where no message holds one
   * @param secret of the link; none where the message holds a code only
   * @param browser what the asking browser keeps; none where a session keeps the id instead
   * @param mailed whether a message leaves, which counts for its address
   */
  void add(
      Asked asked,
      Optional<String> code,
      Optional<String> secret,
      Optional<String> browser,
      boolean mailed) {
    jdbc.sql(
            """
            INSERT INTO accounts.sign_in
              (id, account, email, secret_hash, browser_hash, code_hash, path, mailed, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(asked.id())
        .param(asked.account().orElse(null))
        .param(asked.email().value())
        .param(secret.map(Secret::hash).orElse(null))
        .param(browser.map(Secret::hash).orElse(null))
        .param(code.map(typed -> codes.hash(asked.id(), typed)).orElseGet(codes::none))
        .param(asked.path())
        .param(mailed)
        .param(now().plus(VALIDITY))
        .update();
  }

  Optional<Asked> find(UUID id) {
    return one("id = ?", id);
  }

  Optional<Asked> ofLink(String secret) {
    return one("secret_hash = ?", Secret.hash(secret));
  }

  Optional<Asked> ofBrowser(String browser) {
    return one("browser_hash = ?", Secret.hash(browser));
  }

  /** Messages to this address that can still be used. */
  int waiting(EmailAddress email) {
    return jdbc.sql(
            """
            SELECT count(*) FROM accounts.sign_in
            WHERE email = ? AND mailed AND NOT used AND expires_at > ?
            """)
        .param(email.value())
        .param(now())
        .query(Integer.class)
        .single();
  }

  /** Counts a try before it is known to be right; nothing where the code is dead or over. */
  Optional<byte[]> tried(UUID id) {
    return jdbc.sql(
            """
            UPDATE accounts.sign_in SET tries = tries + 1
            WHERE id = ? AND tries < ? AND NOT used AND expires_at > ? RETURNING code_hash
            """)
        .param(id)
        .param(Asked.MOST_TRIES)
        .param(now())
        .query(byte[].class)
        .optional();
  }

  /** The hash of a live code for whoever holds the link as well: counts no try. */
  Optional<byte[]> code(UUID id) {
    return jdbc.sql(
            """
            SELECT code_hash FROM accounts.sign_in WHERE id = ? AND NOT used AND expires_at > ?
            """)
        .param(id)
        .param(now())
        .query(byte[].class)
        .optional();
  }

  /** Ends the link and the code together; false where somebody was quicker. */
  boolean spend(UUID id) {
    return jdbc.sql(
                "UPDATE accounts.sign_in SET used = true"
                    + " WHERE id = ? AND NOT used AND expires_at > ?")
            .param(id)
            .param(now())
            .update()
        == 1;
  }

  @Scheduled(cron = "0 35 * * * *")
  void forget() {
    jdbc.sql(
            "DELETE FROM accounts.sign_in WHERE expires_at < ? OR (account IS NULL AND expires_at < ?)")
        .param(now().minus(KEPT))
        .param(now())
        .update();
  }

  private Optional<Asked> one(String where, Object value) {
    return jdbc.sql("SELECT " + COLUMNS + " FROM accounts.sign_in WHERE " + where)
        .param(value)
        .query((row, number) -> read(row))
        .optional();
  }

  private Asked read(ResultSet row) throws SQLException {
    boolean over =
        !row.getObject("expires_at", OffsetDateTime.class).toInstant().isAfter(clock.instant());
    return new Asked(
        row.getObject("id", UUID.class),
        Optional.ofNullable(row.getObject("account", UUID.class)),
        new EmailAddress(row.getString("email")),
        row.getString("path"),
        row.getInt("tries"),
        row.getBoolean("used") ? Asked.State.USED : over ? Asked.State.EXPIRED : Asked.State.OPEN);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

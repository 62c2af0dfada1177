package org.rebond.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.rebond.accounts.SiteCookies;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;

/**
 * Challenges, each given to one browser for five minutes and answered once. A challenge waits in a
 * sealed cookie, so that asking for one writes nothing; the database remembers the answered ones.
 */
@Component
class Challenges {

  static final String COOKIE = "cle-d-acces";
  static final Duration TERM = Duration.ofMinutes(5);
  private static final int LONGEST_COOKIE = 400;

  private final Sealing sealing;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final SiteCookies cookies;

  Challenges(Sealing sealing, JdbcClient jdbc, Clock clock, SiteCookies cookies) {
    this.sealing = sealing;
    this.jdbc = jdbc;
    this.clock = clock;
    this.cookies = cookies;
  }

  /** The purpose says for what, and for whom where that is known: no other one opens it. */
  void give(String purpose, Bytes challenge, HttpServletResponse response) {
    byte[] bytes = challenge.getBytes();
    byte[] dated =
        ByteBuffer.allocate(Long.BYTES + bytes.length)
            .putLong(clock.instant().plus(TERM).toEpochMilli())
            .put(bytes)
            .array();
    set(encoded(sealing.seal(context(purpose), dated)), TERM, response);
  }

  /** Asked outside of any transaction: a challenge is spent also where its answer is wrong. */
  Optional<Bytes> take(String purpose, HttpServletRequest request, HttpServletResponse response) {
    String kept = cookies.read(request, COOKIE).orElse("");
    set("", Duration.ZERO, response);
    if (kept.isEmpty() || kept.length() > LONGEST_COOKIE) {
      return Optional.empty();
    }
    ByteBuffer dated;
    try {
      dated = ByteBuffer.wrap(sealing.open(context(purpose), Base64.getUrlDecoder().decode(kept)));
    } catch (IllegalStateException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
    Instant end = Instant.ofEpochMilli(dated.getLong());
    byte[] challenge = Arrays.copyOfRange(dated.array(), Long.BYTES, dated.capacity());
    return clock.instant().isBefore(end) && first(challenge, end)
        ? Optional.of(new Bytes(challenge))
        : Optional.empty();
  }

  private boolean first(byte[] challenge, Instant end) {
    jdbc.sql("DELETE FROM accounts.passkey_challenge WHERE ends_at < ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
                """
                INSERT INTO accounts.passkey_challenge (challenge_hash, ends_at) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """)
            .param(hash(challenge))
            .param(end.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private void set(String value, Duration age, HttpServletResponse response) {
    cookies.set(response, COOKIE, value, age, SiteCookies.SameSite.STRICT);
  }

  private static String context(String purpose) {
    return "passkey:" + purpose;
  }

  private static String encoded(byte[] sealed) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  private static byte[] hash(byte[] challenge) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(challenge);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}

package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.LocalPath;
import org.rebond.accounts.SiteCookies;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Attempts wait in the browser that began them, a quarter of an hour, and are answered once. */
@Component
@WhereConfigured
class Attempts {

  static final String COOKIE = "proconnect";
  static final Duration TERM = Duration.ofMinutes(15);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SealedCookie cookie;
  private final SecureRandom random = new SecureRandom();

  Attempts(JdbcClient jdbc, Clock clock, Sealing sealing, SiteCookies cookies) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.cookie = new SealedCookie(COOKIE, TERM, sealing, clock, cookies);
  }

  Attempt begin(Optional<UUID> account, String suite) {
    String path = LocalPath.parse(suite).map(LocalPath::value).orElse("");
    return new Attempt(secret(), secret(), account, path);
  }

  void keep(Attempt attempt, HttpServletResponse response) {
    cookie.keep(attempt.parts(), response);
  }

  /** Asked outside of any transaction: an attempt is answered also where the answer is wrong. */
  Attempt take(String state, HttpServletRequest request, HttpServletResponse response)
      throws NotIdentified {
    List<String> kept =
        cookie
            .read(request)
            .orElseThrow(() -> new NotIdentified(Failure.LATE, "no attempt in this browser"));
    Attempt attempt = Attempt.of(kept);
    if (!MessageDigest.isEqual(hash(state), hash(attempt.state()))) {
      throw new NotIdentified(Failure.ELSEWHERE, "the state is not the one of this browser");
    }
    cookie.forget(response);
    if (!first(attempt)) {
      throw new NotIdentified(Failure.REPLAYED, "the state was answered already");
    }
    return attempt;
  }

  private boolean first(Attempt attempt) {
    jdbc.sql("DELETE FROM accounts.proconnect_answered WHERE ends_at < ?")
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return jdbc.sql(
                """
                INSERT INTO accounts.proconnect_answered (state_hash, ends_at) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """)
            .param(hash(attempt.state()))
            .param(clock.instant().plus(TERM).atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** 43 characters: ProConnect wants 32 or more. */
  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] hash(String state) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }
}

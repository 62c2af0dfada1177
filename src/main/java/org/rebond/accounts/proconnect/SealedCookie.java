package org.rebond.accounts.proconnect;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.rebond.platform.Sealing;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * What a browser keeps for us between two of its visits to the provider, sealed and dated: asking
 * writes nothing here. It comes back on the provider's redirection, so it is not strict.
 */
final class SealedCookie {

  /** Browsers keep 4096 bytes with the name and the attributes. */
  static final int LONGEST = 3800;

  private final String name;
  private final Duration term;
  private final Sealing sealing;
  private final Clock clock;
  private final boolean tls;

  SealedCookie(String name, Duration term, Sealing sealing, Clock clock, boolean tls) {
    this.name = name;
    this.term = term;
    this.sealing = sealing;
    this.clock = clock;
    this.tls = tls;
  }

  /** No part holds a line break. False where it is more than a cookie holds: nothing is kept. */
  boolean keep(List<String> parts, HttpServletResponse response) {
    byte[] said = String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    byte[] dated =
        ByteBuffer.allocate(Long.BYTES + said.length)
            .putLong(clock.instant().plus(term).toEpochMilli())
            .put(said)
            .array();
    String sealed =
        Base64.getUrlEncoder().withoutPadding().encodeToString(sealing.seal(context(), dated));
    if (sealed.length() > LONGEST) {
      return false;
    }
    set(sealed, term, response);
    return true;
  }

  /** Nothing where there is none, it is not ours, or its time is over. */
  Optional<List<String>> read(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, name);
    if (cookie == null || cookie.getValue().length() > LONGEST) {
      return Optional.empty();
    }
    try {
      ByteBuffer dated =
          ByteBuffer.wrap(
              sealing.open(context(), Base64.getUrlDecoder().decode(cookie.getValue())));
      Instant end = Instant.ofEpochMilli(dated.getLong());
      String said = StandardCharsets.UTF_8.decode(dated).toString();
      return clock.instant().isBefore(end)
          ? Optional.of(List.of(said.split("\n", -1)))
          : Optional.empty();
    } catch (IllegalStateException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  void forget(HttpServletResponse response) {
    set("", Duration.ZERO, response);
  }

  private void set(String value, Duration age, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name, value)
            .path("/connexion/proconnect")
            .maxAge(age)
            .httpOnly(true)
            .secure(tls)
            .sameSite("Lax")
            .build()
            .toString());
  }

  private String context() {
    return "cookie:" + name;
  }
}

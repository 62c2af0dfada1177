package org.rebond.accounts.proconnect;

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
import org.rebond.accounts.SiteCookies;
import org.rebond.platform.Sealing;

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
  private final SiteCookies cookies;

  SealedCookie(String name, Duration term, Sealing sealing, Clock clock, SiteCookies cookies) {
    this.name = name;
    this.term = term;
    this.sealing = sealing;
    this.clock = clock;
    this.cookies = cookies;
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
    cookies.set(response, name, sealed, term, SiteCookies.SameSite.LAX);
    return true;
  }

  /** Nothing where there is none, it is not ours, or its time is over. */
  Optional<List<String>> read(HttpServletRequest request) {
    Optional<String> sealed = cookies.read(request, name).filter(v -> v.length() <= LONGEST);
    if (sealed.isEmpty()) {
      return Optional.empty();
    }
    try {
      ByteBuffer dated =
          ByteBuffer.wrap(sealing.open(context(), Base64.getUrlDecoder().decode(sealed.get())));
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
    cookies.set(response, name, "", Duration.ZERO, SiteCookies.SameSite.LAX);
  }

  private String context() {
    return "cookie:" + name;
  }
}

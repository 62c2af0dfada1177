package org.rebond.accounts;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.rebond.platform.PlatformProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * The only place that sets and reads cookies: unread by scripts, of this host alone. Over TLS their
 * names say so to the browser, which then lets no neighbouring host plant one (source: RFC 6265bis,
 * 4.1.3.2, the prefix {@code __Host-}).
 */
@Component
public class SiteCookies {

  /** Whether a link on another site may bring the cookie along. */
  public enum SameSite {
    LAX("Lax"),
    STRICT("Strict");

    private final String word;

    SameSite(String word) {
      this.word = word;
    }
  }

  private final boolean tls;

  SiteCookies(PlatformProperties properties) {
    this.tls = properties.tls();
  }

  /** How the browser knows it. */
  public String name(String plain) {
    return tls ? "__Host-" + plain : plain;
  }

  public Optional<String> read(HttpServletRequest request, String plain) {
    return Optional.ofNullable(WebUtils.getCookie(request, name(plain))).map(Cookie::getValue);
  }

  /** Lasts for {@code age}; zero takes the cookie away. */
  public void set(
      HttpServletResponse response, String plain, String value, Duration age, SameSite from) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(name(plain), value)
            .path("/")
            .maxAge(age)
            .httpOnly(true)
            .secure(tls)
            .sameSite(from.word)
            .build()
            .toString());
  }
}

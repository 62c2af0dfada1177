package org.rebond.accounts.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.rebond.platform.PlatformProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * What the browser that asked keeps, for a quarter of an hour, to be recognised when the message
 * arrives.
 */
@Component
class SignInCookie {

  static final String NAME = "demande";

  private final boolean tls;

  SignInCookie(PlatformProperties properties) {
    this.tls = "https".equals(properties.publicUrl().getScheme());
  }

  Optional<String> read(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(Cookie::getValue)
            .findFirst();
  }

  /** It is left to run out: once the request was used it opens nothing. */
  void set(String browser, HttpServletResponse response) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(NAME, browser)
            .httpOnly(true)
            .secure(tls)
            .sameSite("Lax")
            .path("/connexion")
            .maxAge(Requests.VALIDITY)
            .build()
            .toString());
  }
}

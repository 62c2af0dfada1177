package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.rebond.accounts.SiteCookies;
import org.springframework.stereotype.Component;

/**
 * What the browser that asked keeps, for a quarter of an hour, to be recognised when the message
 * arrives.
 */
@Component
class SignInCookie {

  static final String NAME = "demande";

  private final SiteCookies cookies;

  SignInCookie(SiteCookies cookies) {
    this.cookies = cookies;
  }

  Optional<String> read(HttpServletRequest request) {
    return cookies.read(request, NAME);
  }

  /** It is left to run out: once the request was used it opens nothing. */
  void set(String browser, HttpServletResponse response) {
    cookies.set(response, NAME, browser, Requests.VALIDITY, SiteCookies.SameSite.LAX);
  }
}

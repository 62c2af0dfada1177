package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.SignedInElsewhere;
import org.rebond.accounts.SiteCookies;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signs out at the provider where the session was begun there. All it takes is kept with the
 * session, the token sealed: signing out here waits for nobody, and works where the provider is
 * down.
 */
@Component
@WhereConfigured
class Farewell implements SignedInElsewhere {

  static final String COOKIE = "proconnect-fin";
  private static final String SEALED_TOKEN = "proConnectSealedToken";
  private static final String END_SESSION = "proConnectEndSession";

  private final SealedCookie cookie;
  private final KeptToken kept;
  private final String back;

  Farewell(
      Sealing sealing,
      KeptToken kept,
      Clock clock,
      SiteCookies cookies,
      PlatformProperties properties) {
    this.kept = kept;
    this.cookie = new SealedCookie(COOKIE, Duration.ofMinutes(5), sealing, clock, cookies);
    this.back = properties.publicUrl().resolve(SignOutController.BACK).toString();
  }

  /** The session that was just opened was begun at the provider. */
  void remember(String sealedToken, URI endSession, HttpServletRequest request) {
    HttpSession session = request.getSession();
    session.setAttribute(SEALED_TOKEN, sealedToken);
    session.setAttribute(END_SESSION, endSession.toString());
  }

  @Override
  public Optional<String> farewell(HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SEALED_TOKEN) instanceof String sealed)
        || !(session.getAttribute(END_SESSION) instanceof String endSession)) {
      return Optional.empty();
    }
    return kept.open(sealed)
        .filter(
            idToken ->
                cookie.keep(List.of(UUID.randomUUID().toString(), idToken, endSession), response))
        .map(idToken -> SignOutController.ON);
  }

  /** Where the browser that has just signed out here goes on; once. */
  Optional<URI> there(HttpServletRequest request) {
    return cookie
        .read(request)
        .map(
            said ->
                UriComponentsBuilder.fromUriString(said.get(2))
                    .queryParam("id_token_hint", said.get(1))
                    .queryParam("state", said.get(0))
                    .queryParam("post_logout_redirect_uri", "{back}")
                    .encode()
                    .buildAndExpand(back)
                    .toUri());
  }

  /** Whether this browser comes back from where it was sent; it is then forgotten. */
  boolean back(String state, HttpServletRequest request, HttpServletResponse response) {
    boolean asked = cookie.read(request).filter(said -> said.get(0).equals(state)).isPresent();
    if (asked) {
      cookie.forget(response);
    }
    return asked;
  }
}

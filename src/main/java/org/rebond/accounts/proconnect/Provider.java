package org.rebond.accounts.proconnect;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** ProConnect, as a service asks it: an address to go to, then who came back. */
@Component
@WhereConfigured
class Provider {

  /** No names: nothing here would do anything with them. */
  private static final String SCOPES = "openid email siret organizational_unit";

  private static final Duration KNOWN_FOR = Duration.ofHours(1);

  private record Known(Endpoints endpoints, Tokens tokens, Instant until) {}

  private final ProConnectProperties properties;
  private final ProviderHttp http;
  private final KeptToken kept;
  private final Clock clock;
  private final String callback;
  private volatile @Nullable Known known;

  Provider(
      ProConnectProperties properties,
      ProviderHttp http,
      KeptToken kept,
      Clock clock,
      PlatformProperties platform) {
    this.properties = properties;
    this.http = http;
    this.kept = kept;
    this.clock = clock;
    this.callback = platform.publicUrl().resolve(ReturnController.PATH).toString();
  }

  String issuer() {
    return properties.issuer();
  }

  /** As last heard; waits for nobody. */
  Optional<URI> endSession() {
    return Optional.ofNullable(known).map(heard -> heard.endpoints().endSession());
  }

  /** Where the person goes. ProConnect refuses any parameter that it does not know. */
  URI authorize(String state, String nonce) throws NotIdentified {
    return UriComponentsBuilder.fromUri(known().endpoints().authorization())
        .queryParam("response_type", "code")
        .queryParam("client_id", "{client}")
        .queryParam("redirect_uri", "{callback}")
        .queryParam("scope", "{scopes}")
        .queryParam("state", state)
        .queryParam("nonce", nonce)
        .encode()
        .buildAndExpand(properties.clientId(), callback, SCOPES)
        .toUri();
  }

  /** Takes the code to the provider: who came back with it. */
  Identified identify(String code, String nonce) throws NotIdentified {
    Known provider = known();
    Map<String, Object> given = tokens(code, provider.endpoints());
    String idToken = text(given.get("id_token"));
    JWTClaimsSet who = provider.tokens().identity(idToken);
    if (!same(nonce, text(who.getClaim("nonce")))) {
      throw new NotIdentified(Failure.MISMATCH, "the nonce is not the one that was asked with");
    }
    JWTClaimsSet more =
        provider.tokens().userinfo(userinfo(text(given.get("access_token")), provider.endpoints()));
    String subject = who.getSubject();
    if (!subject.equals(more.getSubject()) || subject.length() > Identified.LONGEST_SUBJECT) {
      throw new NotIdentified(Failure.UNTRUSTED, "the two answers are about different people");
    }
    return new Identified(
        subject,
        EmailAddress.parse(text(more.getClaim("email"))),
        text(more.getClaim("siret")),
        text(more.getClaim("organizational_unit")),
        kept.seal(idToken));
  }

  private Map<String, Object> tokens(String code, Endpoints at) throws NotIdentified {
    ProviderHttp.Answer answer =
        http.post(
            at.token(),
            Map.of(
                "grant_type",
                "authorization_code",
                "client_id",
                properties.clientId(),
                "client_secret",
                properties.clientSecret(),
                "redirect_uri",
                callback,
                "code",
                code));
    try {
      Map<String, Object> said =
          answer.type().startsWith("application/json")
              ? JSONObjectUtils.parse(answer.body())
              : Map.of();
      return switch (answer.status()) {
        case 200 -> said;
        case 400, 401 -> {
          boolean spent = "invalid_grant".equals(said.get("error"));
          throw new NotIdentified(
              spent ? Failure.LATE : Failure.REFUSED, "token: " + answer.status());
        }
        default -> throw new NotIdentified(Failure.UNREACHABLE, "token: " + answer.status());
      };
    } catch (ParseException unreadable) {
      throw new NotIdentified(Failure.UNREACHABLE, unreadable);
    }
  }

  private String userinfo(String accessToken, Endpoints at) throws NotIdentified {
    ProviderHttp.Answer answer = http.getAs(accessToken, at.userinfo());
    if (answer.status() != 200) {
      throw new NotIdentified(Failure.UNREACHABLE, "userinfo: " + answer.status());
    }
    if (!answer.type().startsWith("application/jwt")) {
      throw new NotIdentified(Failure.UNTRUSTED, "userinfo without a signature");
    }
    return answer.body().strip();
  }

  private Known known() throws NotIdentified {
    Known now = known;
    if (now == null || now.until().isBefore(clock.instant())) {
      ProviderHttp.Answer answer =
          http.get(URI.create(properties.issuer() + ProConnectProperties.DISCOVERY));
      if (answer.status() != 200) {
        throw new NotIdentified(Failure.UNREACHABLE, "discovery: " + answer.status());
      }
      Endpoints at = Endpoints.read(answer.body(), properties.issuer(), http::there);
      now =
          new Known(
              at, new Tokens(properties, at.keys(), http, clock), clock.instant().plus(KNOWN_FOR));
      known = now;
    }
    return now;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(@Nullable Object claim) {
    return claim instanceof String said ? said : "";
  }
}

package org.rebond.accounts.proconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What the provider of the tests gives a service that brings a code. */
final class ProviderTokens {

  private record Given(Map<String, String> asked, TestProConnect.Agent agent, Instant at) {}

  /** Made once for all providers of the tests: finding primes takes longer than a test. */
  private static final RSAKey KEY = key();

  private static final RSAKey FORGER = key();

  private final TestProConnect provider;
  private final Map<String, Given> codes = new ConcurrentHashMap<>();
  private final Map<String, Given> access = new ConcurrentHashMap<>();

  ProviderTokens(TestProConnect provider) {
    this.provider = provider;
  }

  /** Where a browser goes that was recognised. */
  String answer(Map<String, String> asked) {
    String state = "&state=" + Answers.encoded(Answers.value(asked, "state"));
    if (provider.faults.contains(Fault.REFUSES)) {
      return provider.callback() + "?error=invalid_scope" + state;
    }
    String code = UUID.randomUUID().toString();
    codes.put(code, new Given(asked, provider.agent, provider.now.get()));
    return provider.callback() + "?code=" + code + state;
  }

  void discovery(HttpExchange exchange) throws IOException {
    String at = provider.issuer();
    json(
        exchange,
        200,
        Map.of(
            "issuer", at,
            "authorization_endpoint", at + "/authorize",
            "token_endpoint", at + "/token",
            "userinfo_endpoint", at + "/userinfo",
            "jwks_uri", at + "/jwks",
            "end_session_endpoint", at + "/session/end"));
  }

  void keys(HttpExchange exchange) throws IOException {
    json(exchange, 200, new JWKSet(KEY.toPublicJWK()).toJSONObject());
  }

  void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent = Answers.parameters(Answers.body(exchange));
    Given given = codes.remove(sent.getOrDefault("code", ""));
    boolean client =
        TestProConnect.CLIENT.equals(sent.get("client_id"))
            && TestProConnect.AGREED.equals(sent.get("client_secret"))
            && !provider.faults.contains(Fault.WRONG_CLIENT);
    if (provider.faults.contains(Fault.LEADS_AWAY)) {
      Answers.redirect(exchange, provider.issuer() + "/jwks");
    } else if (!client) {
      json(exchange, 401, Map.of("error", "invalid_client"));
    } else if (given == null
        || given.at().plusSeconds(30).isBefore(provider.now.get())
        || !"authorization_code".equals(sent.get("grant_type"))
        || !provider.callback().equals(sent.get("redirect_uri"))) {
      json(exchange, 400, Map.of("error", "invalid_grant"));
    } else {
      String bearer = UUID.randomUUID().toString();
      access.put(bearer, given);
      json(
          exchange,
          200,
          Map.of(
              "access_token",
              bearer,
              "token_type",
              "Bearer",
              "expires_in",
              60,
              "id_token",
              identity(given)));
    }
  }

  void userinfo(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    Given given = access.get(bearer == null ? "" : bearer.replace("Bearer ", ""));
    if (given == null) {
      json(exchange, 401, Map.of("error", "invalid_token"));
      return;
    }
    boolean other = provider.faults.contains(Fault.OTHER_PERSON);
    List<String> scopes = List.of(Answers.value(given.asked(), "scope").split(" ", -1));
    var claims = about(given).subject(other ? "somebody-else" : given.agent().sub());
    if (scopes.contains("email") && !provider.faults.contains(Fault.NO_ADDRESS)) {
      claims.claim("email", given.agent().email());
    }
    if (scopes.contains("siret")) {
      claims.claim("siret", given.agent().siret());
    }
    if (scopes.contains("organizational_unit")) {
      claims.claim("organizational_unit", given.agent().unit());
    }
    if (provider.faults.contains(Fault.PLAIN_USERINFO)) {
      json(exchange, 200, claims.build().toJSONObject());
    } else {
      String said = written(claims.build(), Fault.UNSIGNED_USERINFO, Fault.FORGED_USERINFO);
      Answers.send(exchange, 200, "application/jwt", said);
    }
  }

  boolean ours(String token) {
    try {
      return SignedJWT.parse(token).verify(new RSASSAVerifier(KEY.toPublicJWK()));
    } catch (ParseException | JOSEException broken) {
      return false;
    }
  }

  private String identity(Given given) {
    boolean expired = provider.faults.contains(Fault.EXPIRED_IDENTITY);
    Instant end = provider.now.get().plus(Duration.ofMinutes(expired ? -3 : 1));
    var claims = about(given).expirationTime(Date.from(end));
    if (!provider.faults.contains(Fault.NO_NONCE)) {
      boolean other = provider.faults.contains(Fault.OTHER_NONCE);
      claims.claim("nonce", Answers.value(given.asked(), "nonce") + (other ? "x" : ""));
    }
    return written(claims.build(), Fault.UNSIGNED_IDENTITY, Fault.FORGED_IDENTITY);
  }

  private JWTClaimsSet.Builder about(Given given) {
    boolean elsewhere = provider.faults.contains(Fault.OTHER_ISSUER);
    var claims =
        new JWTClaimsSet.Builder()
            .subject(given.agent().sub())
            .issuer(elsewhere ? "https://elsewhere.example/api/v2" : provider.issuer())
            .audience(TestProConnect.CLIENT)
            .issueTime(Date.from(provider.now.get()));
    if (provider.faults.contains(Fault.OTHER_AUDIENCE)) {
      claims.audience("another-service");
    }
    if (provider.faults.contains(Fault.SECOND_AUDIENCE)) {
      claims.audience(List.of(TestProConnect.CLIENT, "another-service"));
    }
    return claims;
  }

  private String written(JWTClaimsSet claims, Fault unsigned, Fault forged) {
    if (provider.faults.contains(unsigned)) {
      return new PlainJWT(claims).serialize();
    }
    try {
      RSAKey by = provider.faults.contains(forged) ? FORGER : KEY;
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build(), claims);
      token.sign(new RSASSASigner(by));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void json(HttpExchange exchange, int status, Map<String, Object> said)
      throws IOException {
    Answers.send(
        exchange, status, "application/json;charset=utf-8", JSONObjectUtils.toJSONString(said));
  }

  /** All with one name: a forger takes that of the key they imitate. */
  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("proconnect").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

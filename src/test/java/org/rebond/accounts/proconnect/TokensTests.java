package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** By which signatures a token is believed: the one agreed on with the provider, and no other. */
class TokensTests {

  private static final String AGREED = "0123456789abcdef0123456789abcdef";

  private HttpServer server;
  private String issuer;

  @BeforeEach
  void aProvider() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    issuer = "http://localhost:" + server.getAddress().getPort();
    server.start();
  }

  @AfterEach
  void closed() {
    server.stop(0);
  }

  @Test
  void eachOfTheThreeAlgorithmsIsBelievedWhereItWasAgreedOnAndOnlyThere() throws Exception {
    var rsa = new RSAKeyGenerator(2048).keyID("r").generate();
    var ec = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    publish(rsa, ec);
    String byRsa = token(JWSAlgorithm.RS256, "r", new RSASSASigner(rsa));
    String byEc = token(JWSAlgorithm.ES256, "e", new ECDSASigner(ec));
    String bySecret = token(JWSAlgorithm.HS256, "s", new MACSigner(AGREED));
    String byPublicKey =
        token(JWSAlgorithm.HS256, "r", new MACSigner(rsa.toRSAPublicKey().getEncoded()));
    List<String> all = List.of(byRsa, byEc, bySecret, byPublicKey);
    believed("RS256", byRsa, all);
    believed("ES256", byEc, all);
    believed("HS256", bySecret, all);
  }

  private void believed(String algorithm, String one, List<String> all) throws Exception {
    var settings = new ProConnectProperties(issuer, "client", AGREED, algorithm);
    Tokens tokens =
        new Tokens(
            settings, URI.create(issuer + "/jwks"), new ProviderHttp(settings), Clock.systemUTC());
    assertThat(tokens.userinfo(one).getSubject()).isEqualTo("somebody");
    for (String other : all) {
      if (!other.equals(one)) {
        assertThatThrownBy(() -> tokens.userinfo(other))
            .as(algorithm)
            .isInstanceOf(NotIdentified.class);
      }
    }
  }

  private void publish(JWK... keys) {
    String set =
        JSONObjectUtils.toJSONString(new JWKSet(List.of(keys)).toPublicJWKSet().toJSONObject());
    server.createContext(
        "/jwks",
        exchange -> {
          Answers.send(exchange, 200, "application/json", set);
          exchange.close();
        });
  }

  private String token(JWSAlgorithm algorithm, String key, JWSSigner signer) throws Exception {
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(algorithm).keyID(key).build(),
            new JWTClaimsSet.Builder()
                .subject("somebody")
                .issuer(issuer)
                .audience("client")
                .issueTime(Date.from(Clock.systemUTC().instant()))
                .build());
    token.sign(signer);
    return token.serialize();
  }
}

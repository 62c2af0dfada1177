package org.rebond.accounts.proconnect;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** Believes a token only where the provider signed it, for us, by the algorithm agreed on. */
final class Tokens {

  private final ProConnectProperties properties;
  private final Clock clock;
  private final JWSKeySelector<SecurityContext> keys;

  Tokens(ProConnectProperties properties, URI keys, ProviderHttp http, Clock clock) {
    this.properties = properties;
    this.clock = clock;
    JWSAlgorithm agreed = JWSAlgorithm.parse(properties.algorithm());
    this.keys =
        properties.algorithm().equals(ProConnectProperties.HMAC)
            ? shared(agreed, properties)
            : new JWSVerificationKeySelector<>(agreed, published(keys, http));
  }

  /** Says who, and for which question. */
  JWTClaimsSet identity(String token) throws NotIdentified {
    return check(token, Set.of("sub", "iat", "exp", "nonce"));
  }

  /** Says what more the provider knows of them. */
  JWTClaimsSet userinfo(String token) throws NotIdentified {
    return check(token, Set.of("sub"));
  }

  private JWTClaimsSet check(String token, Set<String> required) throws NotIdentified {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(keys);
    processor.setJWTClaimsSetVerifier(
        new DefaultJWTClaimsVerifier<>(
            properties.clientId(),
            new JWTClaimsSet.Builder().issuer(properties.issuer()).build(),
            required) {
          @Override
          protected Date currentTime() {
            return Date.from(clock.instant());
          }
        });
    try {
      JWTClaimsSet claims = processor.process(token, null);
      if (claims.getAudience().size() != 1) {
        throw new NotIdentified(Failure.UNTRUSTED, "a token for others too");
      }
      return claims;
    } catch (KeySourceException silent) {
      throw new NotIdentified(Failure.UNREACHABLE, silent);
    } catch (ParseException | BadJOSEException | JOSEException wrong) {
      throw new NotIdentified(Failure.UNTRUSTED, wrong);
    }
  }

  /** The client's secret, whatever name a token gives to its key. */
  private static JWSKeySelector<SecurityContext> shared(
      JWSAlgorithm agreed, ProConnectProperties properties) {
    byte[] secret = properties.clientSecret().getBytes(StandardCharsets.UTF_8);
    return (header, context) ->
        header.getAlgorithm().equals(agreed)
            ? List.of(new SecretKeySpec(secret, "HmacSHA256"))
            : List.of();
  }

  /** Kept for minutes, and asked for anew where a token names a key that is not among them. */
  private static JWKSource<SecurityContext> published(URI address, ProviderHttp http) {
    try {
      return JWKSourceBuilder.create(
              address.toURL(),
              url -> {
                try {
                  ProviderHttp.Answer answer = http.get(URI.create(url.toString()));
                  if (answer.status() != 200) {
                    throw new IOException("keys: " + answer.status());
                  }
                  return new Resource(answer.body(), answer.type());
                } catch (NotIdentified silent) {
                  throw new IOException(silent.getMessage(), silent);
                }
              })
          .refreshAheadCache(false)
          .build();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("checked already", impossible);
    }
  }
}

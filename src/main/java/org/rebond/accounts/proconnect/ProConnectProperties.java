package org.rebond.accounts.proconnect;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets: all of it or nothing.
 *
 * @param issuer as the discovery document says it; the address of that document is taken too
 * @param algorithm by which tokens are signed, as registered with the provider; no other is taken
 */
@ConfigurationProperties("rebond.proconnect")
record ProConnectProperties(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("RS256") String algorithm) {

  static final String DISCOVERY = "/.well-known/openid-configuration";
  static final String HMAC = "HS256";
  private static final Set<String> ALGORITHMS = Set.of("RS256", "ES256", HMAC);
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final int SHORTEST_KEY = 32;

  ProConnectProperties {
    issuer = issuer.endsWith(DISCOVERY) ? issuer.replace(DISCOVERY, "") : issuer;
    long set = List.of(issuer, clientId, clientSecret).stream().filter(s -> !s.isBlank()).count();
    require(
        set == 0 || set == 3,
        "set REBOND_PROCONNECT_ISSUER, _CLIENT_ID and _CLIENT_SECRET, all three or none");
    require(
        set == 0 || unheard(URI.create(issuer)),
        "REBOND_PROCONNECT_ISSUER must be an https address");
    require(
        ALGORITHMS.contains(algorithm), "REBOND_PROCONNECT_ALGORITHM: RS256, ES256 or HS256 only");
    require(
        set == 0
            || !algorithm.equals(HMAC)
            || clientSecret.getBytes(StandardCharsets.UTF_8).length >= SHORTEST_KEY,
        "HS256 needs a client secret of 32 bytes or more");
  }

  /** Nobody reads along: https, or this machine. */
  private static boolean unheard(URI address) {
    return address.getHost() != null
        && ("https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost())));
  }

  private static void require(boolean holds, String why) {
    if (!holds) {
      throw new IllegalStateException(why);
    }
  }

  /** Without the secret: it may end in a log. */
  @Override
  public String toString() {
    return "ProConnectProperties[" + issuer + ", " + algorithm + "]";
  }
}

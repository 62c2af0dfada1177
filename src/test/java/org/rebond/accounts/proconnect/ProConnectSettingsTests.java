package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator may set, and where a provider may send us. */
class ProConnectSettingsTests {

  private static final String HERE = "https://federation.example/api/v2";
  private static final String AGREED = "0123456789abcdef0123456789abcdef";

  @ParameterizedTest
  @CsvSource({
    HERE + ", '', " + AGREED + ", RS256",
    HERE + ", client, '', RS256",
    "'', client, " + AGREED + ", RS256",
    "http://federation.example/api/v2, client, " + AGREED + ", RS256",
    "ftp://localhost/api/v2, client, " + AGREED + ", RS256",
    HERE + ", client, " + AGREED + ", none",
    HERE + ", client, short, HS256",
  })
  void halfASettingOrAnUnsafeOneStopsTheStart(String issuer, String id, String secret, String by) {
    assertThatThrownBy(() -> new ProConnectProperties(issuer, id, secret, by))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theAddressOfTheDiscoveryDocumentIsTakenAndTheSecretIsNotShown() {
    var settings =
        new ProConnectProperties(
            HERE + ProConnectProperties.DISCOVERY, "client", AGREED, ProConnectProperties.HMAC);
    assertThat(settings.issuer()).isEqualTo(HERE);
    assertThat(settings.toString()).doesNotContain(AGREED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere.example/token",
        "http://federation.example/token",
        "https://federation.example:8443/token",
        "https://federation.example@elsewhere.example/token",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd"
      })
  void aProviderThatLeadsElsewhereIsNotFollowed(String address) throws Exception {
    ProviderHttp http = new ProviderHttp(new ProConnectProperties(HERE, "client", AGREED, "RS256"));
    assertThat(http.there(URI.create(HERE + "/token"))).isTrue();
    assertThatThrownBy(() -> Endpoints.read(document(address, HERE), HERE, http::there))
        .isInstanceOf(NotIdentified.class)
        .hasMessageContaining("token_endpoint");
    assertThatThrownBy(() -> http.get(URI.create(address))).hasMessageContaining("outside");
    assertThat(Endpoints.read(document(HERE + "/token", HERE), HERE, http::there).token())
        .isEqualTo(URI.create(HERE + "/token"));
  }

  @Test
  void aDocumentOfAnotherIssuerIsNotBelieved() {
    assertThatThrownBy(
            () -> Endpoints.read(document(HERE + "/t", HERE + "/x"), HERE, address -> true))
        .hasMessageContaining("another issuer");
  }

  private static String document(String token, String issuer) {
    return """
    {"issuer": "%2$s", "token_endpoint": "%1$s", "authorization_endpoint": "%2$s/a",
     "userinfo_endpoint": "%2$s/u", "jwks_uri": "%2$s/j", "end_session_endpoint": "%2$s/e"}
    """
        .formatted(token, issuer);
  }
}

package org.rebond.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.platform.PlatformProperties;
import org.springframework.mock.web.MockHttpServletResponse;

class SignInCookieTests {

  @ParameterizedTest
  @CsvSource({"https://rebond.example, true", "http://localhost:8080, false"})
  void isSentOverTlsAloneWhereThePublicAddressSaysSo(URI url, boolean tls) {
    var properties =
        new PlatformProperties(
            url, Path.of("var"), "", false, new PlatformProperties.Database(null, "", "", "", ""));
    var response = new MockHttpServletResponse();
    new SignInCookie(properties).set("a-browser", response);
    String cookie = String.valueOf(response.getHeader("Set-Cookie"));
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/connexion", "Max-Age=900");
    assertThat(cookie.contains("Secure")).isEqualTo(tls);
  }
}

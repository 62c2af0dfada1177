package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.platform.PlatformProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

class SecureSessionCookieTests {

  @ParameterizedTest
  @CsvSource({"https://rebond.example, true", "http://localhost:8080, false"})
  void isSentOverTlsAloneWhereThePublicAddressSaysSoAndEndsWithTheBrowser(URI url, boolean tls) {
    var properties =
        new PlatformProperties(
            url, Path.of("var"), "", false, new PlatformProperties.Database(null, "", "", "", ""));
    var response = new MockHttpServletResponse();
    new SecurityConfiguration()
        .cookieSerializer(properties)
        .writeCookieValue(new CookieValue(new MockHttpServletRequest(), response, "an-id"));
    String cookie = String.valueOf(response.getHeader("Set-Cookie"));
    assertThat(cookie)
        .startsWith("session=")
        .contains("Path=/", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Max-Age", "Expires", "Domain");
    assertThat(cookie.contains("Secure")).isEqualTo(tls);
  }
}

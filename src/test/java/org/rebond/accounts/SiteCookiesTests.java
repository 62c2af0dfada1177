package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.rebond.platform.PlatformProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

class SiteCookiesTests {

  private static final PlatformProperties BY_TLS = at("https://rebond.example.org");

  @Test
  void overTlsTheNameBindsTheCookieToThisHost() {
    assertThat(set(BY_TLS))
        .startsWith("__Host-desk=secret; Path=/; Max-Age=60;")
        .contains("; Secure", "; HttpOnly", "; SameSite=Strict")
        .doesNotContain("Domain");
  }

  @Test
  void onThisMachineItWorksWithoutTls() {
    assertThat(set(at("http://localhost:8080")))
        .startsWith("desk=secret; Path=/;")
        .contains("; HttpOnly", "; SameSite=Strict")
        .doesNotContain("Secure", "__Host-");
  }

  @Test
  void whatANeighbourPlantedUnderThePlainNameIsNotRead() {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie("desk", "planted"), new Cookie("__Host-desk", "ours"));
    assertThat(new SiteCookies(BY_TLS).read(request, "desk")).contains("ours");
    request.setCookies(new Cookie("desk", "planted"));
    assertThat(new SiteCookies(BY_TLS).read(request, "desk")).isEmpty();
  }

  @Test
  void theSessionsCookieIsOneOfThem() {
    var request = new MockHttpServletRequest();
    var answer = new MockHttpServletResponse();
    var serializer = SecurityConfiguration.sessionCookie(BY_TLS, new SiteCookies(BY_TLS));
    serializer.writeCookieValue(new CookieSerializer.CookieValue(request, answer, "id"));
    assertThat(answer.getHeader("Set-Cookie"))
        .startsWith("__Host-session=")
        .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Domain", "Max-Age", "Expires");
  }

  private static String set(PlatformProperties properties) {
    var answer = new MockHttpServletResponse();
    new SiteCookies(properties)
        .set(answer, "desk", "secret", Duration.ofMinutes(1), SiteCookies.SameSite.STRICT);
    return String.valueOf(answer.getHeader("Set-Cookie"));
  }

  private static PlatformProperties at(String address) {
    var embedded = new PlatformProperties.Database(null, "", "", "", "");
    return new PlatformProperties(URI.create(address), Path.of("var"), "", false, embedded);
  }
}

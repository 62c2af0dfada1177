package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;
import org.springframework.session.web.http.DefaultCookieSerializer;

class ProvenSessionsTests {

  private final ProvenSessions sessions = with((byte) 1);

  @Test
  void readsWhatItWrote() {
    assertThat(read(sessions, written("id"))).containsExactly("id");
  }

  @Test
  void anIdThatWasReadInTheDatabaseOpensNothing() {
    assertThat(read(sessions, base64("id"))).isEmpty();
    assertThat(read(sessions, base64("id."))).isEmpty();
    assertThat(read(sessions, base64("."))).isEmpty();
  }

  @Test
  void neitherDoesTheProofOfAnotherSessionNorOfAnotherKey() {
    String proof = plain(written("mine")).substring("mine.".length());
    assertThat(read(sessions, base64("id." + proof))).isEmpty();
    assertThat(read(with((byte) 2), written("id"))).isEmpty();
  }

  @Test
  void signingOutTakesTheCookieAway() {
    var answer = new MockHttpServletResponse();
    sessions.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, ""));
    assertThat(answer.getHeader("Set-Cookie")).startsWith("SESSION=;").contains("Max-Age=0");
  }

  private static ProvenSessions with(byte key) {
    byte[] bytes = new byte[32];
    bytes[0] = key;
    return new ProvenSessions(new DefaultCookieSerializer(), bytes);
  }

  private String written(String id) {
    var answer = new MockHttpServletResponse();
    sessions.writeCookieValue(new CookieValue(new MockHttpServletRequest(), answer, id));
    return Optional.ofNullable(answer.getCookie("SESSION")).orElseThrow().getValue();
  }

  private static List<String> read(ProvenSessions sessions, String cookie) {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie("SESSION", cookie));
    return sessions.readCookieValues(request);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(String cookie) {
    return new String(Base64.getDecoder().decode(cookie), StandardCharsets.UTF_8);
  }
}

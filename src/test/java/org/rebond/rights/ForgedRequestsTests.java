package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.PersonalLinks;
import org.rebond.platform.PlatformProperties;
import org.springframework.beans.factory.annotation.Autowired;

/** Over real HTTP: requests that another site makes a browser send, and cookies chosen for it. */
@WithEverybody
class ForgedRequestsTests {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String FORGED_SESSION = "Y2hvc2VuLWJ5LXRoZS1hdHRhY2tlcg==";

  @Autowired Cast cast;
  @Autowired Accounts accounts;
  @Autowired PersonalLinks links;
  @Autowired PlatformProperties properties;

  private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, anything",
    "Origin, https://evil.example",
    "Origin, http://localhost.evil.example",
    "Origin, http://localhost",
    "Origin, HTTP://EVIL",
  })
  void anotherSiteSendsNothingWithOrWithoutASession(String header, String value) throws Exception {
    String session = signIn("");
    String token = token(session);
    for (String cookie : new String[] {"", session}) {
      var sent = send("/deconnexion", cookie, "_csrf=" + token, header, value);
      assertThat(sent.statusCode()).isEqualTo(403);
    }
    assertThat(get("/compte", session).statusCode()).isEqualTo(200);
  }

  /**
   * Our own forms say so where no Sec-Fetch-Site is sent, since pages keep their address to
   * themselves.
   */
  @Test
  void anOriginThatIsNotSaidLetsThroughWhatNeedsNoSessionAndNothingElse() throws Exception {
    String session = signIn("");
    assertThat(send("/connexion", "", "email=", "Origin", "null").statusCode()).isEqualTo(200);
    assertThat(send("/deconnexion", session, "", "Origin", "null").statusCode()).isEqualTo(403);
    String token = "_csrf=" + token(session);
    assertThat(send("/deconnexion", session, token, "Origin", "null").statusCode()).isEqualTo(302);
  }

  @Test
  void aSessionAsksForItsOwnTokenAndNoOther() throws Exception {
    String mine = signIn("");
    String theirs = signIn("");
    assertThat(send("/deconnexion", mine, "", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(403);
    String other = "_csrf=" + token(theirs);
    assertThat(send("/deconnexion", mine, other, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(403);
    String own = "_csrf=" + token(mine);
    assertThat(send("/deconnexion", mine, own, "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(302);
    assertThat(get("/compte", mine).statusCode()).as("the session ended").isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"session=", "JSESSIONID=", "SESSION="})
  void aSessionChosenByAnAttackerIsNeverTheOneThatIsSignedIn(String name) throws Exception {
    String chosen = name + FORGED_SESSION;
    String got = signIn(chosen);
    assertThat(got).startsWith("session=").doesNotContain(FORGED_SESSION);
    assertThat(get("/compte", chosen).statusCode()).isEqualTo(302);
    assertThat(get("/compte", got).statusCode()).isEqualTo(200);
  }

  @Test
  void signingInAgainGivesAnotherSession() throws Exception {
    String first = signIn("");
    URI link = link();
    var opened =
        send(link.getPath(), first, "_csrf=" + token(first), "Sec-Fetch-Site", "same-origin");
    assertThat(cookie(opened)).hasValueSatisfying(again -> assertThat(again).isNotEqualTo(first));
    assertThat(get("/compte", first).statusCode()).as("the former one").isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/css/..%2f..%2fapplication.properties",
        "/css/%2e%2e/%2e%2e/application.properties",
        "/css/../../application.properties",
        "/fonts/..%5c..%5capplication.properties",
        "/webjars/..%2f..%2f..%2fapplication.properties",
        "/images/%252e%252e%252fapplication.properties",
        "/js/..;/..;/application.properties",
        "/lieux/..%2f..%2fetc%2fpasswd",
        "/lieux/%2e%2e%2fadministration",
        "//evil.example/..",
        "/actuator/env",
        "/actuator/heapdump",
        "/actuator/health/../env"
      })
  void noAddressClimbsOutOfItsFolder(String address) throws Exception {
    var answer = get(address, "");
    assertThat(answer.statusCode()).isIn(302, 400, 401, 403, 404);
    assertThat(answer.body()).doesNotContain("spring.application", "root:", "java.home");
    assertThat(answer.headers().firstValue("Location").orElse("/")).doesNotStartWith("//");
  }

  @Test
  void theAddressThatABrowserClaimsIsBelievedByNobody() throws Exception {
    for (String header : new String[] {"X-Forwarded-Host", "Forwarded", "X-Forwarded-Server"}) {
      String value = header.equals("Forwarded") ? "host=evil.example" : "evil.example";
      HttpRequest request =
          HttpRequest.newBuilder(at("/compte"))
              .header(header, value)
              .header("X-HTTP-Method-Override", "DELETE")
              .build();
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.headers().firstValue("Location").orElse("")).startsWith("/connexion");
      assertThat(answer.body()).doesNotContain("evil.example");
    }
  }

  private URI link() {
    var address = cast.address();
    return links.issue("connexion", accounts.findOrCreate(address), address);
  }

  private String signIn(String cookie) throws Exception {
    var opened = send(link().getPath(), cookie, "", "Sec-Fetch-Site", "same-origin");
    return cookie(opened).orElseThrow();
  }

  private static Optional<String> cookie(HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(set -> set.startsWith("session="))
        .map(set -> set.substring(0, set.indexOf(';')))
        .findFirst();
  }

  private String token(String session) throws Exception {
    var shown = TOKEN.matcher(get("/compte", session).body());
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(at(path)).header("Accept-Language", "fr");
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> send(
      String path, String cookie, String form, String header, String value) throws Exception {
    var request =
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(form));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create(properties.publicUrl() + path);
  }
}

package org.rebond.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@RebondTest
class ErrorsTests {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @LocalServerPort int port;

  @Test
  void saysARefusalInTheReadersLanguage() throws Exception {
    HttpResponse<String> answer = get("/test/refusal");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Page 7", "Ce n’est pas possible en l’état");
    assertThat(get("/test/refusal?lang=en").body()).contains("This is not possible");
  }

  @Test
  void answersProgramsWithAProblem() throws Exception {
    HttpResponse<String> answer = get("/api/test/refusal");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("\"status\":409", "\"detail\":\"Page 7\"");
  }

  @Test
  void givesAReferenceAndNoDetailOfAFailure() throws Exception {
    HttpResponse<String> answer = get("/test/bug");
    assertThat(answer.statusCode()).isEqualTo(500);
    String reference = answer.headers().firstValue("X-Correlation-Id").orElse("none");
    assertThat(answer.body())
        .contains(reference)
        .doesNotContain("secret", "IllegalState", "org.rebond", "at java.");
  }

  @Test
  void saysThatTheDatabaseDoesNotAnswerAndThatNothingWasLost() throws Exception {
    HttpResponse<String> answer = get("/test/down");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).doesNotContain("secret host");
  }

  @Test
  void keepsDetailsOfAnAbsenceOrADenialToItself() throws Exception {
    HttpResponse<String> absent = get("/test/absent");
    assertThat(absent.statusCode()).isEqualTo(404);
    assertThat(absent.body()).doesNotContain("developers");
    assertThat(get("/test/denied").statusCode()).isEqualTo(403);
    assertThat(get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(get("/test/name").statusCode()).isEqualTo(405);
  }

  @Test
  void refusesAnAddressOrAFormThatIsNotUtf8() throws Exception {
    assertThat(get("/test/refusal?ou=%E9").statusCode()).isEqualTo(400);
    assertThat(get("/api/test/refusal?ou=%E9").body()).contains("\"status\":400");
    assertThat(form("name=%E9").statusCode()).isEqualTo(400);
    assertThat(form("name=%C3%A9").body()).isEqualTo("é");
    assertThat(form("other=1").statusCode()).isEqualTo(400);
  }

  /** Such an address never reaches a filter of ours. */
  @Test
  void refusesAnAddressThatTheContainerCannotReadInOurWords() throws Exception {
    for (String path : List.of("/lieux/a%2Fb", "/lien/a%2Fb", "/nulle-part/a%2Fb", "/../a")) {
      HttpResponse<String> answer = get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(400);
      assertThat(answer.body())
          .as(path)
          .contains("<main", answer.headers().firstValue("X-Correlation-Id").orElse("none"))
          .doesNotContain("HTTP Status", "Tomcat");
    }
    assertThat(get("/nulle-part/a%2Fb?lang=en").body()).contains("<html lang=\"en\"");
    assertThat(get("/api/a%2Fb").body()).contains("\"status\":400");
  }

  @Test
  void refusesABodyThatIsTooLongAnnouncedOrNot() throws Exception {
    byte[] fifty = new byte[50_000_000];
    assertThat(post("/api/test/body", "text/plain", BodyPublishers.ofByteArray(fifty)))
        .isEqualTo(413);
    assertThat(
            post(
                "/api/test/body",
                "text/plain",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(fifty))))
        .isEqualTo(413);
    assertThat(
            post(
                "/test/name",
                "application/x-www-form-urlencoded",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(fifty))))
        .isEqualTo(413);
  }

  @Test
  void setsNoCookieOnSomeoneWhoOnlyReads() throws Exception {
    assertThat(get("/aide").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(get("/aide?lang=en").body())
        .contains("href=\"/accessibilite?lang=en\"")
        .containsPattern("href=\"/css/rebond-[0-9a-f]{32}.css\"");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> form(String body) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(at("/test/name"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private int post(String path, String type, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(body).build();
    return HTTP.send(request, BodyHandlers.ofString()).statusCode();
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port + path);
  }
}

package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

@RebondTest
class DeskTests {

  @Autowired BadgeStory story;
  @Autowired Desks desks;
  @Autowired PlatformProperties properties;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired JdbcClient jdbc;

  private final HttpClient http = HttpClient.newHttpClient();
  private OrganisationId place;
  private String link;

  @BeforeEach
  void prepareADesk() {
    place = story.place();
    link =
        "/accueil/ouverture/"
            + desks.prepare(
                UUID.randomUUID(), place, "Entrée", "accueil", BadgeStory.manager(place));
  }

  @Test
  void theLinkOpensOneDeskAndLookingAtItOpensNone() throws Exception {
    assertThat(get(link, "").body()).contains("L’Établi");
    assertThat(get(link, "").headers().firstValue("Set-Cookie")).isEmpty();
    var opened = post(link, "", "");
    assertThat(opened.statusCode()).isEqualTo(302);
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("desk=").contains("HttpOnly", "SameSite=Strict");
    assertThat(post(link, "", "").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(get("/accueil", cookie(opened)).body()).contains("L’Établi", "desk-badge");
    assertThat(get("/accueil", "").body()).doesNotContain("desk-badge");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM badges.desks WHERE credential_hash = decode(?, 'escape')")
                .param(cookie(opened).substring(5))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void welcomesByPlainFormsAndTakesTheLastOneBack() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    String cookie = open();
    String code = issued.tokens().getFirst().badge().typedCode().text();
    String first = form("nonce", UUID.randomUUID(), "badge", code);
    String page = post("/accueil", first, cookie).body();
    assertThat(page).contains("desk-panel welcome", "Bienvenue", "Machines", "Un café");
    assertThat(post("/accueil", first, cookie).body())
        .as("the same form again is the same scan")
        .contains("desk-panel welcome");
    assertThat(story.visits(place)).isEqualTo(1);
    String again = form("nonce", UUID.randomUUID(), "badge", code);
    assertThat(post("/accueil", again, cookie).body())
        .contains("desk-panel quiet", "Bienvenue")
        .doesNotContain("annulation");
    String undo = first + "&" + form("day", story.today());
    assertThat(post("/accueil/annulation", undo, cookie).statusCode()).isEqualTo(200);
    assertThat(story.visits(place)).isZero();
    assertThat(
            post("/accueil", form("nonce", UUID.randomUUID(), "badge", "n’importe quoi"), cookie))
        .satisfies(answer -> assertThat(answer.body()).contains("desk-panel quiet", "Bienvenue"));
  }

  @Test
  void theApiAnswersTheSameNonceTheSame() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    String cookie = open();
    String scan =
        """
        {"nonce": "%s", "token": "%s", "day": "%s"}"""
            .formatted(UUID.randomUUID(), issued.tokens().getFirst().text(), story.today());
    for (int i = 0; i < 3; i++) {
      assertThat(api("scans", scan, cookie).body())
          .contains("\"verdict\":\"ACCEPTED\"", "\"counted\":true", "\"today\":1", "Machines");
    }
    assertThat(api("undo", scan, cookie).body()).contains("\"UNDONE\"", "\"today\":0");
    assertThat(api("scans", scan, cookie).body()).contains("\"UNDONE\"", "\"counted\":false");
  }

  @Test
  void theApiSaysWhatIsWrongWithARequestAndNeverStopsOnABadBadge() throws Exception {
    String cookie = open();
    var nonce = UUID.randomUUID();
    String bad = "{\"nonce\": \"%s\", \"token\": \"%s\", \"day\": \"%s\"}";
    assertThat(api("scans", bad.formatted(nonce, "é".repeat(128), story.today()), cookie).body())
        .contains("\"UNKNOWN\"");
    for (String body : new String[] {"{}", "{", "", bad.formatted("x", "y", "z"), "[1]"}) {
      var answer = api("scans", body, cookie);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    assertThat(api("scans", "{}", "").statusCode()).isIn(401, 403);
    assertThat(api("scans", "{}", "desk=unknown").statusCode()).isIn(401, 403);
  }

  @Test
  void slowsDownGuessingOfTypedCodesAtOneDesk() throws Exception {
    String cookie = open();
    int slowed = 0;
    for (int i = 0; i < 50 && slowed == 0; i++) {
      String body =
          "{\"nonce\": \"%s\", \"code\": \"%s\", \"day\": \"%s\"}"
              .formatted(UUID.randomUUID(), new TypedCode(i).text(), story.today());
      slowed = api("scans", body, cookie).statusCode() == 429 ? i : 0;
    }
    assertThat(slowed).isBetween(20, 40);
  }

  @Test
  void aClosedDeskReadsNothingMore() throws Exception {
    String cookie = open();
    UUID id = desks.of(place).getFirst().id();
    desks.revoke(id, BadgeStory.manager(place));
    assertThat(get("/accueil", cookie).body()).doesNotContain("desk-badge");
    assertThat(api("scans", "{}", cookie).statusCode()).isIn(401, 403);
  }

  @Test
  void touchesNoSessionOfSomebodySignedInOnTheSameDevice() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    String cookie = open() + "; session=" + session(sessions);
    var before = sessionTimes();
    String badge = issued.tokens().getFirst().text();
    post("/accueil", form("nonce", UUID.randomUUID(), "badge", badge), cookie);
    get("/accueil", cookie);
    assertThat(sessionTimes()).isEqualTo(before);
  }

  private static <S extends Session> String session(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  private List<Map<String, Object>> sessionTimes() {
    return jdbc.sql("SELECT session_id, last_access_time FROM accounts.spring_session ORDER BY 1")
        .query()
        .listOfRows();
  }

  private String open() throws Exception {
    return cookie(post(link, "", ""));
  }

  private static String cookie(HttpResponse<String> opened) {
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private HttpResponse<String> get(String path, String cookie)
      throws IOException, InterruptedException {
    return http.send(request(path, cookie).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form, String cookie)
      throws IOException, InterruptedException {
    return http.send(
        request(path, cookie)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> api(String what, String json, String cookie)
      throws IOException, InterruptedException {
    return http.send(
        request("/api/v1/desk/" + what, cookie)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String cookie) {
    URI address = properties.publicUrl().resolve(path);
    HttpRequest.Builder request = HttpRequest.newBuilder(address);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }

  private static String form(Object... pairs) {
    var form = new StringBuilder();
    for (int i = 0; i < pairs.length; i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(pairs[i])
          .append('=')
          .append(URLEncoder.encode(pairs[i + 1].toString(), StandardCharsets.UTF_8));
    }
    return form.toString();
  }
}

package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;

@RebondTest
class DeskTests {

  @Autowired BadgeStory story;
  @Autowired Desks desks;
  @Autowired PlatformProperties properties;
  @Autowired SessionRepository<? extends Session> sessions;
  @Autowired CookieSerializer cookies;
  @Autowired JdbcClient jdbc;

  private DeskBrowser http = new DeskBrowser(URI.create("/"));
  private OrganisationId place;
  private String link;

  @BeforeEach
  void prepareADesk() {
    http = new DeskBrowser(properties.publicUrl());
    place = story.place();
    link =
        "/accueil/ouverture/"
            + desks.prepare(
                UUID.randomUUID(), place, "Entrée", "accueil", BadgeStory.manager(place));
  }

  @Test
  void welcomesByPlainFormsAndTakesTheLastOneBack() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    String cookie = open();
    String code = issued.tokens().getFirst().badge().typedCode().text();
    String first = DeskBrowser.form("nonce", UUID.randomUUID(), "badge", code);
    String page = http.post("/accueil", first, cookie).body();
    assertThat(page).contains("desk-panel welcome", "Bienvenue", "Machines", "Un café");
    assertThat(http.post("/accueil", first, cookie).body())
        .as("the same form again is the same scan")
        .contains("desk-panel welcome");
    assertThat(story.visits(place)).isEqualTo(1);
    String again = DeskBrowser.form("nonce", UUID.randomUUID(), "badge", code);
    assertThat(http.post("/accueil", again, cookie).body())
        .contains("desk-panel quiet", "Bienvenue")
        .doesNotContain("annulation");
    String undo = first + "&" + DeskBrowser.form("day", story.today());
    assertThat(http.post("/accueil/annulation", undo, cookie).statusCode()).isEqualTo(200);
    assertThat(story.visits(place)).isZero();
    assertThat(
            http.post(
                "/accueil",
                DeskBrowser.form("nonce", UUID.randomUUID(), "badge", "n’importe quoi"),
                cookie))
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
      assertThat(http.api("scans", scan, cookie).body())
          .contains("\"verdict\":\"ACCEPTED\"", "\"counted\":true", "\"today\":1", "Machines");
    }
    assertThat(http.api("undo", scan, cookie).body()).contains("\"UNDONE\"", "\"today\":0");
    assertThat(http.api("scans", scan, cookie).body()).contains("\"UNDONE\"", "\"counted\":false");
  }

  @Test
  void theApiSaysWhatIsWrongWithARequestAndNeverStopsOnABadBadge() throws Exception {
    String cookie = open();
    var nonce = UUID.randomUUID();
    String bad = "{\"nonce\": \"%s\", \"token\": \"%s\", \"day\": \"%s\"}";
    assertThat(
            http.api("scans", bad.formatted(nonce, "é".repeat(128), story.today()), cookie).body())
        .contains("\"UNKNOWN\"");
    for (String body : new String[] {"{}", "{", "", bad.formatted("x", "y", "z"), "[1]"}) {
      var answer = http.api("scans", body, cookie);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
    }
    assertThat(http.api("scans", "{}", "").statusCode()).isIn(401, 403);
    assertThat(http.api("scans", "{}", "desk=unknown").statusCode()).isIn(401, 403);
  }

  @Test
  void slowsDownGuessingOfTypedCodesAtOneDesk() throws Exception {
    String cookie = open();
    int slowed = 0;
    for (int i = 0; i < 50 && slowed == 0; i++) {
      String body =
          "{\"nonce\": \"%s\", \"code\": \"%s\", \"day\": \"%s\"}"
              .formatted(UUID.randomUUID(), new TypedCode(i).text(), story.today());
      slowed = http.api("scans", body, cookie).statusCode() == 429 ? i : 0;
    }
    assertThat(slowed).isBetween(20, 40);
  }

  @Test
  void aClosedDeskReadsNothingMore() throws Exception {
    String cookie = open();
    UUID id = desks.of(place).getFirst().id();
    desks.revoke(id, place, BadgeStory.manager(place));
    assertThat(http.get("/accueil", cookie).body()).doesNotContain("desk-badge");
    assertThat(http.api("scans", "{}", cookie).statusCode()).isIn(401, 403);
  }

  @Test
  void touchesNoSessionOfSomebodySignedInOnTheSameDevice() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    String cookie = open() + "; session=" + session(sessions);
    var before = sessionTimes();
    String badge = issued.tokens().getFirst().text();
    http.post("/accueil", DeskBrowser.form("nonce", UUID.randomUUID(), "badge", badge), cookie);
    http.get("/accueil", cookie);
    assertThat(sessionTimes()).isEqualTo(before);
  }

  private <S extends Session> String session(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    sessions.save(session);
    var answer = new MockHttpServletResponse();
    cookies.writeCookieValue(
        new CookieSerializer.CookieValue(new MockHttpServletRequest(), answer, session.getId()));
    return Objects.requireNonNull(answer.getCookie("session")).getValue();
  }

  private List<Map<String, Object>> sessionTimes() {
    return jdbc.sql("SELECT session_id, last_access_time FROM accounts.spring_session ORDER BY 1")
        .query()
        .listOfRows();
  }

  private String open() throws Exception {
    return cookie(http.post(link, "", ""));
  }

  private static String cookie(HttpResponse<String> opened) {
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}

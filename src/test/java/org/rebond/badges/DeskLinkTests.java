package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The link that makes a device a desk, once. */
@RebondTest
class DeskLinkTests {

  @Autowired BadgeStory story;
  @Autowired Desks desks;
  @Autowired PlatformProperties properties;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private DeskBrowser http = new DeskBrowser(URI.create("/"));
  private OrganisationId place;
  private String link;

  @AfterEach
  void backToToday() {
    clock.reset();
  }

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
  void theLinkOpensOneDeskAndLookingAtItOpensNone() throws Exception {
    assertThat(http.get(link, "").body()).contains("L’Établi");
    assertThat(http.get(link, "").headers().firstValue("Set-Cookie")).isEmpty();
    var opened = http.post(link, "", "");
    assertThat(opened.statusCode()).isEqualTo(302);
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("desk=").contains("HttpOnly", "SameSite=Strict");
    assertThat(http.post(link, "", "").headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(http.get("/accueil", cookie(opened)).body()).contains("L’Établi", "desk-badge");
    assertThat(http.get("/accueil", "").body()).doesNotContain("desk-badge");
    assertThat(
            jdbc.sql(
                    "SELECT count(*) FROM badges.desks WHERE credential_hash = decode(?, 'escape')")
                .param(cookie(opened).substring(5))
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void aLinkThatOpensNothingIsGoneAndOneNeverMadeIsUnknown() throws Exception {
    http.post(link, "", "");
    for (var used : List.of(http.get(link, ""), http.post(link, "", ""))) {
      assertThat(used.statusCode()).isEqualTo(410);
      assertThat(used.body()).contains("Ce lien ne sert plus");
    }
    String late =
        desks.prepare(UUID.randomUUID(), place, "Bar", "accueil", BadgeStory.manager(place));
    clock.advance(Desks.LINK_VALID.plusMinutes(1));
    assertThat(http.get("/accueil/ouverture/" + late, "").statusCode()).isEqualTo(410);
    assertThat(http.post("/accueil/ouverture/" + late, "", "").statusCode()).isEqualTo(410);
    for (var unknown : List.of(http.get(link + "x", ""), http.post(link + "x", "", ""))) {
      assertThat(unknown.statusCode()).isEqualTo(404);
      assertThat(unknown.body()).contains("Nous ne connaissons pas ce lien");
      assertThat(unknown.headers().firstValue("Set-Cookie")).isEmpty();
    }
  }

  @Test
  void aFormSentTwiceOpensOneDeskAndSentAfterItsOpeningAnother() throws Exception {
    var id = UUID.randomUUID();
    var manager = BadgeStory.manager(place);
    String dead = desks.prepare(id, place, "Bar", "accueil", manager);
    String live = desks.prepare(id, place, "Bar", "accueil", manager);
    assertThat(desks.ofLink(dead)).isEmpty();
    assertThat(desks.open(live)).isPresent();
    assertThat(desks.ofLink(desks.prepare(id, place, "Bar", "accueil", manager))).isPresent();
    assertThat(desks.of(place)).as("with the one of each test").hasSize(3);
  }

  private static String cookie(HttpResponse<String> opened) {
    String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }
}

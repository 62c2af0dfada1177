package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.organisations.OrganisationId;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no badge of ours counts nowhere, and what cannot be read is said so. */
@RebondTest
class DeskRefusalTests {

  @Autowired BadgeStory story;
  @Autowired Desks desks;
  @Autowired PlatformProperties properties;

  private DeskBrowser http = new DeskBrowser(URI.create("/"));
  private OrganisationId place;
  private IssuedBatch issued;
  private String cookie = "";

  @BeforeEach
  void openADesk() throws Exception {
    http = new DeskBrowser(properties.publicUrl());
    place = story.place();
    issued = story.batch(place, new BadgePolicy.SingleUse());
    var id = UUID.randomUUID();
    String link = desks.prepare(id, place, "Entrée", "accueil", BadgeStory.manager(place));
    cookie = "desk=" + desks.open(link).orElseThrow();
  }

  @AfterEach
  void nothingIsCountedOrSpent() {
    assertThat(story.visits(place)).isZero();
    assertThat(story.conflicts(issued)).isZero();
    for (String table : List.of("ledger", "receipts")) {
      assertThat(story.rows(table, issued)).as(table).isZero();
    }
  }

  @Test
  void aForgedSignatureIsUnknownAndThePersonIsNotStopped() throws Exception {
    EntryBadge ours = issued.tokens().getFirst().badge();
    byte[] flipped = issued.tokens().getFirst().signature();
    flipped[20] ^= 1;
    byte[] another = issued.tokens().get(1).signature();
    BadgeSigningKey elsewhere = BadgeSigningKey.random(ours.kid(), new SecureRandom());
    for (var forged :
        List.of(
            new BadgeToken(ours, flipped),
            new BadgeToken(ours, another),
            new BadgeToken(ours, new byte[64]),
            elsewhere.sign(ours))) {
      assertUnknown(forged.text());
      assertUnknown(BadgeQr.address(properties.publicUrl(), forged));
    }
  }

  @Test
  void theSignatureOfAnotherBatchDoesNotServeThisOne() throws Exception {
    BadgeToken other = story.batch(place, new BadgePolicy.Uses(3)).tokens().getFirst();
    EntryBadge ours = issued.tokens().getFirst().badge();
    assertUnknown(new BadgeToken(ours, other.signature()).text());
    assertUnknown(new BadgeToken(other.badge(), issued.tokens().getFirst().signature()).text());
  }

  @Test
  void aMalformedTokenIsUnknown() throws Exception {
    String good = issued.tokens().getFirst().text();
    for (String malformed :
        List.of(
            good.substring(1),
            good + "0",
            "U" + good.substring(1),
            "Z" + good.substring(1),
            "https://ailleurs.example/b#" + good.substring(2),
            "0".repeat(128))) {
      assertUnknown(malformed);
    }
  }

  private void assertUnknown(String token) throws Exception {
    HttpResponse<String> answer = scan("token", token, story.today().toString(), "accueil");
    assertThat(answer.statusCode()).as(token).isEqualTo(200);
    assertThat(answer.body()).contains("\"verdict\":\"UNKNOWN\"", "\"counted\":false");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "9999-12-31", "-4713-01-01", "1999-12-31", "hier"})
  void anImpossibleDayIsABadRequest(String day) throws Exception {
    String token = issued.tokens().getFirst().text();
    assertBad(scan("token", token, day, "accueil"));
    String undo =
        DeskBrowser.form("nonce", UUID.randomUUID(), "badge", token)
            + "&day="
            + day.replace("+", "%2B");
    assertThat(http.post("/accueil/annulation", undo, cookie).statusCode()).isEqualTo(400);
  }

  @Test
  void aCharacterThatNoDatabaseKeepsIsABadRequest() throws Exception {
    String token = issued.tokens().getFirst().text();
    assertBad(scan("token", token, story.today().toString(), "acc\\u0000ueil"));
    assertBad(scan("code", "0000\\u0000", story.today().toString(), "accueil"));
    String form = DeskBrowser.form("nonce", UUID.randomUUID(), "badge", token + "\0");
    HttpResponse<String> page = http.post("/accueil", form, cookie);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body()).contains("Cette demande n’est pas lisible");
  }

  private static void assertBad(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  private HttpResponse<String> scan(String what, String given, String day, String service)
      throws Exception {
    String body =
        "{\"nonce\": \"%s\", \"%s\": \"%s\", \"day\": \"%s\", \"service\": \"%s\"}"
            .formatted(UUID.randomUUID(), what, given, day, service);
    return http.api("scans", body, cookie);
  }
}

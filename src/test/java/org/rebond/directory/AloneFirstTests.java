package org.rebond.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.testing.PdfChecks.assertAccessibleArchive;
import static org.rebond.testing.PdfChecks.pages;
import static org.rebond.testing.PdfChecks.text;

import com.icegreen.greenmail.util.GreenMail;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Role;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

/** A place types five lines and has its page, before anyone answers. */
@RebondTest
class AloneFirstTests {

  @LocalServerPort int port;
  @Autowired ThirdPlaces places;
  @Autowired GreenMail mail;
  @Autowired WebApplicationContext application;
  Visit visit = new Visit(0);

  @BeforeEach
  void open() {
    visit = new Visit(port);
  }

  @Test
  void fiveLinesMakeAPageAPosterAndSendTheLink() throws Exception {
    var answer = visit.post("/lieux/nouveau", lines("Le Préau d’essai"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    var place = places.at("le-preau-d-essai-melle");
    assertThat(place.activities()).contains(Activity.FABLAB, Activity.DIGITAL_MEDIATION);
    assertThat(place.hours().osm()).isEqualTo("Tu,Th 14:00-18:00");
    assertThat(place.location().address()).isEqualTo("3 rue du Marché");
    assertThat(visit.get(place.path()).body())
        .contains("Le Préau d’essai", "À confirmer par le lien", "de 14", "Voir les trois portes");
    assertThat(visit.get(place.path() + "/kit").body())
        .contains("affiche.pdf", "a-qui-s-adresser?lieu=le-preau-d-essai-melle");
    assertThat(visit.get("/?ou=79174&besoin=numerique").body()).contains("Le Préau d’essai");
    var poster = visit.bytes(place.path() + "/affiche.pdf");
    assertAccessibleArchive(poster);
    assertThat(pages(poster)).isEqualTo(1);
    assertThat(text(poster)).contains("Le Préau d’essai");
    assertThat(Mailbox.of(mail).awaitTo("lieu-essai@example.org")).contains("/lien/");
  }

  @Test
  void aDoubleClickOpensOnePage() {
    var twice = lines("Le Double");
    var first = visit.post("/lieux/nouveau", twice);
    var second = visit.post("/lieux/nouveau", twice);

    assertThat(first.headers().firstValue("Location"))
        .isEqualTo(second.headers().firstValue("Location"))
        .hasValueSatisfying(address -> assertThat(address).endsWith("/lieux/le-double-melle/kit"));
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() {
    var wrong = lines("Chez <nous>");
    wrong.put("where", "Saint-Denis");
    wrong.put("email", "pas une adresse");

    var answer = visit.post("/lieux/nouveau", wrong);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Plusieurs communes portent ce nom", "value=\"Chez &lt;nous&gt;\"")
        .contains("Cette adresse électronique n’est pas complète")
        .contains("value=\"" + wrong.get("key") + "\"");
  }

  @Test
  void doesNotFloodAnAddressThatOpensNoLink() {
    for (int i = 0; i < 6; i++) {
      var fields = lines("La Rafale " + i);
      fields.put("email", "rafale@example.org");
      var answer = visit.post("/lieux/nouveau", fields);
      assertThat(answer.statusCode()).isEqualTo(i < 5 ? 302 : 200);
      assertThat(answer.body().contains("déjà reçu plusieurs liens")).isEqualTo(i == 5);
    }
  }

  @Test
  void theLinkMakesItsHolderManagerAndConfirmsThePage() {
    var fields = lines("La Clé");
    fields.put("email", "la-cle@example.org");
    visit.post("/lieux/nouveau", fields);
    var link = Mailbox.link(Mailbox.of(mail).awaitTo("la-cle@example.org"));

    assertThat(visit.get(link.getPath()).statusCode()).isEqualTo(200);
    assertThat(places.at("la-cle-melle").awaitsConfirmation())
        .as("a visit changes nothing")
        .isTrue();

    var opened = visit.post(link.getPath(), Map.of());
    assertThat(opened.headers().firstValue("Location").orElse("")).endsWith("/la-cle-melle/kit");
    assertThat(places.at("la-cle-melle").awaitsConfirmation()).isFalse();
  }

  @Test
  void onlyItsManagersRewriteAPage() throws Exception {
    visit.post("/lieux/nouveau", lines("Le Verrou"));
    var place = places.at("le-verrou-melle");
    var stranger = new Pages(application, Pages.member(Role.READER, place.id()));
    assertThatThrownBy(() -> stranger.get(place.path() + "/modifier"))
        .hasRootCauseInstanceOf(NotAllowed.class);
    assertThat(visit.get(place.path() + "/modifier").statusCode())
        .as("sign in first")
        .isEqualTo(302);

    var manager = new Pages(application, Pages.member(Role.MANAGER, place.id()));
    assertThat(manager.page(place.path() + "/modifier")).contains("3 rue du Marché, 79500 Melle");
    var saved =
        manager.post(
            place.path() + "/modifier",
            "name",
            "Le Verrou",
            "where",
            "Melle (79500)",
            "what",
            "Café et jardin",
            "when",
            "sur rendez-vous",
            "activities",
            "CAFE",
            "website",
            "verrou.example.org");

    assertThat(saved.getResponse().getStatus()).isEqualTo(302);
    assertThat(places.at("le-verrou-melle"))
        .satisfies(
            now -> {
              assertThat(now.activities()).containsExactly(Activity.CAFE);
              assertThat(now.website()).hasValue("https://verrou.example.org");
              assertThat(now.hours().known()).isFalse();
              assertThat(now.provenance().confirmed()).isPresent();
            });
    assertThat(manager.page(place.path())).contains("horaires à confirmer", "sur rendez-vous");
  }

  private static Map<String, String> lines(String name) {
    return new HashMap<>(
        Map.of(
            "name", name,
            "where", "3 rue du Marché, 79500 Melle",
            "what", "Fablab et aide numérique",
            "when", "mardi et jeudi de 14h à 18h",
            "email", "lieu-essai@example.org",
            "key", UUID.randomUUID().toString()));
  }
}

package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.platform.RetentionRun;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Rebond keeps of somebody: read, taken away, corrected and erased by themselves. */
@RebondTest
class MyDataJourneyTest {

  @Autowired Town town;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired RetentionRun retention;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aMemberReadsDownloadsMovesAndLeaves() {
    Organisation place = town.place();
    EmailAddress old = town.member(place, Role.MANAGER);
    EmailAddress young = town.address();
    UUID account = accounts.find(old).orElseThrow();
    try (Visitor me = visitor("my-data")) {
      signIn(me, old);
      me.open("/compte").look("account");
      me.follow("Voir mes données").title("Mes données").look("data");
      me.page().locator("details.more summary").first().click();
      me.sees("Seul le mois de la dernière connexion").look("data-open");
      JsonNode file = json(me.download(() -> me.follow("Télécharger le fichier")));
      assertThat(file.get("email").asString()).isEqualTo(old.value());
      assertThat(file.get("kinds").get(0).get("items").get(0).get("id").asString())
          .isEqualTo(account.toString());

      me.open("/compte/adresse").look("address");
      me.fill("Nouvelle adresse", "presque@").press("Recevoir un code").look("address-mistake");
      me.fill("Nouvelle adresse", young.value()).press("Recevoir un code");
      me.title("Taper le code").look("code");
      String code = Mailbox.code(box().awaitTo(young.value()));
      me.fill("Code", "000000").press("Changer d’adresse").sees("n’est pas le bon").look("wrong");
      me.fill("Code", code).press("Changer d’adresse");
      me.sees("Votre adresse a changé").look("changed");
      box().awaitTo(old.value(), text -> text.contains("a maintenant une autre adresse"));
      me.page().locator("details.who summary").click();
      me.press("Se déconnecter");
      signIn(me, young);

      me.open("/compte/donnees/effacement").sees("Personne d’autre ne dirige").look("alone");
      town.member(place, Role.MANAGER);
      me.open("/compte/donnees/effacement").look("erasure");
      me.press("Effacer mon compte dans 14 jours").sees("Votre compte s’efface").look("asked");
      me.open("/aujourdhui").title("Effacer mon compte");
      box().awaitTo(young.value(), text -> text.contains("sera effacé"));
      me.press("Garder mon compte").sees("Votre compte reste").look("undone");
      me.open("/compte/donnees/effacement").press("Effacer mon compte dans 14 jours");
      me.sees("Votre compte s’efface");

      clock.advance(Duration.ofDays(15));
      retention.run();
      assertThat(accounts.find(young)).isEmpty();
      me.open("/compte").title("Se connecter");
      assertThat(memberships.members(place.id())).hasSize(1);
    }
  }

  @Test
  void theFormerAddressTakesTheAccountBack() {
    EmailAddress old = town.member(town.place(), Role.READER);
    EmailAddress young = town.address();
    try (Visitor thief = visitor("moved-thief");
        Visitor me = visitor("moved-owner")) {
      signIn(thief, old);
      thief.open("/compte/adresse").fill("Nouvelle adresse", young.value());
      thief.press("Recevoir un code").title("Taper le code");
      thief.fill("Code", Mailbox.code(box().awaitTo(young.value()))).press("Changer d’adresse");
      thief.sees("Votre adresse a changé");
      String letter =
          box().awaitTo(old.value(), text -> text.contains("a maintenant une autre adresse"));
      me.openLink(Mailbox.link(letter).toString(), "keep");
      me.title("Mon compte").sees(old.value());
      thief.open("/compte").title("Se connecter");
    }
  }

  @Test
  void aCorrespondentReadsAndErasesTheirs() {
    Organisation place = town.place();
    Organisation agency = town.agency();
    EmailAddress someone = town.address();
    try (Visitor host = visitor("correspondent-host");
        Visitor guest = visitor("correspondent")) {
      signIn(host, town.member(place, Role.MANAGER));
      host.open("/contacts/nouveau?lieu=" + place.slug() + "&agence=" + agency.slug());
      host.page().locator("input[name=email]").fill(someone.value());
      host.page().locator("main form button.button").first().click();
      host.page().waitForURL(url -> url.matches(".*/contacts/[0-9a-f-]{36}.*"));
      String thread = host.page().url();
      box().awaitTo(someone.value());

      guest.open("/confidentialite").look("privacy");
      guest.follow("Voir ce qui est gardé").title("Ce que Rebond garde").look("ask");
      guest.fill("Adresse e-mail", "rien").press("Recevoir une réponse").look("mistake");
      guest.fill("Adresse e-mail", someone.value()).press("Recevoir une réponse");
      guest.title("Regardez vos e-mails").look("sent");
      String letter = box().awaitTo(someone.value(), text -> text.contains("24 heures"));
      guest.openLink(Mailbox.link(letter).toString(), "link");
      guest.title("Ce que Rebond garde").look("data");
      for (var part : guest.page().locator("details.more summary").all()) {
        part.click();
      }
      guest.look("data-open");
      JsonNode file = json(guest.download(() -> guest.follow("Télécharger le fichier")));
      assertThat(file.get("email").asString()).isEqualTo(someone.value());
      guest.press("Effacer maintenant").sees("C’est effacé").look("erased");
      host.open(thread).sees(agency.name());
    }
  }

  private void signIn(Visitor visitor, EmailAddress address) {
    visitor.open(town.signIn(address).toString());
    visitor.page().locator("main form button").first().click();
    visitor.page().waitForURL(url -> !url.contains("/lien/"));
  }

  private static JsonNode json(byte[] file) {
    return JsonMapper.shared().readTree(new String(file, StandardCharsets.UTF_8));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

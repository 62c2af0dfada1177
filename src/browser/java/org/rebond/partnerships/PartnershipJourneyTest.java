package org.rebond.partnerships;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class PartnershipJourneyTest {

  @Autowired Town town;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  @Test
  void aPlaceWritesSomebodyWithoutAnAccountAnswersAndTheyMeet() {
    Organisation place = town.place();
    Organisation agency = town.agency();
    EmailAddress facilitator = town.member(place, Role.MANAGER);
    EmailAddress desk = town.address();
    try (Visitor writer = visitor("partnership-place");
        Visitor reader = visitor("partnership-link")) {
      writer.open(town.signIn(facilitator).toString());
      writer.page().locator("main form button").click();
      writer.open("/partenariats").look("none");
      writer.open("/contacts/nouveau?agence=" + agency.slug()).look("write");
      writer.fill("Adresse électronique", facilitator.value()).press("Envoyer le message");
      writer.sees("Indiquez une adresse de l’autre côté").look("write-mistake");
      writer.fill("Adresse électronique", desk.value()).press("Envoyer le message");
      writer.sees("Votre message est parti").look("thread-sent");
      writer.follow("Ouvrir la lettre").look("letter");

      reader.open("/repondre").look("code");
      reader.open(Mailbox.link(Mailbox.of(mailServer).awaitTo(desk.value())).toString());
      reader.press("Ouvrir le message").look("thread-link");
      reader.press("Envoyer la réponse").sees("Choisissez une réponse").look("answer-mistake");
      reader.tick("Oui, rencontrons-nous").press("Envoyer la réponse");
      reader.sees("C’est oui").look("thread-accepted");
      reader.follow("Ouvrir le partenariat").look("space-link");

      writer.open("/partenariats").look("mine");
      writer.follow("L’Établi").look("space");
      writer.follow("Prévoir une rencontre").look("plan");
      writer.fill("Jour", "2026-01-15").fill("Objectif", "Voir l’atelier");
      writer.press("Prévoir cette rencontre").sees("La rencontre est prévue").look("encounter");
      writer.fill("Ce qui a été dit", "Visite de l’atelier.").fill("La suite", "Une convention.");
      writer.press("Enregistrer le compte rendu").sees("Les deux équipes").look("minutes");
      writer.page().getByLabel("Pages du partenariat").getByText("Rencontres").click();
      writer.title("Rencontres").look("encounters");
      reader.page().reload();
      reader.sees("compte rendu partagé").look("space-after");
    }
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

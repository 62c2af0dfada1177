package org.rebond.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.PdfChecks.text;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class OfferJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired Organisations organisations;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired PersonalLinks links;
  @Autowired JdbcClient jdbc;

  @Test
  void whatAPlaceWritesACounsellorSaysToAPerson() {
    var place = PlaceRows.add(organisations, jdbc, "La Remise", "Mo-Su 08:00-23:59", "CHILDCARE");
    var email = new EmailAddress(UUID.randomUUID() + "@example.org");
    var account = accounts.findOrCreate(email);
    memberships.grant(account, place.id(), Role.FACILITATOR);
    var list = "/organisations/" + place.id() + "/offres";

    try (var facilitator = Browser.visitor("offers", properties.publicUrl().toString())) {
      facilitator.open(links.issue("connexion", account, email).toString());
      facilitator.page().locator("main button").click();
      facilitator.page().waitForURL("**/aujourdhui");
      facilitator.open(list).title("Ce que propose La Remise").look("no-offer-yet");
      facilitator.follow("Ajouter une proposition").title("Une nouvelle proposition");
      facilitator.press("Enregistrer").sees("au moins un besoin").look("offer-mistakes");
      facilitator
          .fill("Ce que vous proposez", "Garder les enfants pendant un entretien")
          .tick("Faire garder ses enfants")
          .fill("Quand ?", "mardi matin")
          .fill("À dire à la personne", "Vos enfants jouent à côté.");
      facilitator.page().getByLabel("Thème").selectOption("DAILY_LIFE");
      facilitator.page().getByLabel("But").selectOption("LIFTING_BARRIERS");
      facilitator.press("Enregistrer").sees("C’est ajouté").look("offers");
      assertThat(text(facilitator.fetch("/lieux/" + place.slug() + "/qui-propose-quoi.pdf")))
          .contains("Garder les enfants");
      facilitator.press("Archiver").sees("rien n’est perdu").look("archived");
      facilitator.press("Annuler").sees("de nouveau ouverte");
    }

    try (var counsellor =
        Browser.visitorWithoutJavaScript("here", properties.publicUrl().toString())) {
      counsellor.open("/ici").title("Cette semaine, près d’ici");
      counsellor.fill("Où ?", "79500 Melle").press("Faire garder ses enfants");
      counsellor.sees("Vos enfants jouent à côté.");
      assertThat(counsellor.context().cookies()).isEmpty();
    }
    try (var counsellor = Browser.visitor("here", properties.publicUrl().toString())) {
      counsellor.open("/ici").look("question");
      counsellor.open("/ici?ou=79500%20Melle&besoin=enfants").look("three-places");
      counsellor.open("/ici?ou=Saint-Denis").look("which-commune");
      counsellor.open("/ici?ou=Xyzzyqq").look("no-such-commune");
    }
  }
}

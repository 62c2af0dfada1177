package org.rebond.accounts.ending;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.AdministratorsOfTests;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class OrganisationsJourneyTest {

  @Autowired Town town;
  @Autowired AdministratorsOfTests administrators;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  private EmailAddress administrator;

  @BeforeEach
  void anAdministrator() {
    administrator = town.address();
    administrators.make(administrator);
  }

  @Test
  void anAdministratorAddsANetworkAndTwoAgenciesBecomeOne() {
    Organisation old = town.agency();
    Organisation next = town.agency();
    EmailAddress head = town.member(next, Role.MANAGER);
    EmailAddress before = town.member(old, Role.MANAGER);
    try (Visitor boss = signedIn("organisations", administrator)) {
      boss.open("/administration").follow("Organisations").look("list");
      boss.follow("Ajouter une organisation").look("new");
      boss.press("Ajouter").sees("Un nom compte de 1 à 200 signes").look("mistakes");
      boss.tick("Réseau").fill("Nom", "Réseau du Mellois").press("Ajouter");
      boss.sees("L’organisation est ajoutée").look("added");

      boss.open("/administration/organisations/" + old.id()).look("one");
      boss.open("/administration/organisations/" + old.id() + "?dans=" + next.id());
      boss.sees("Une seule équipe").look("preview");
      boss.press("Réunir").sees("C’est fait").look("merged");
      Mailbox.of(mailServer).awaitTo(before.value(), text -> text.contains("reprend"));
      Mailbox.of(mailServer).awaitTo(head.value(), text -> text.contains("reprend"));
      boss.page().locator("summary").getByText("Défaire la reprise").click();
      boss.page().locator("main details button").click();
      boss.sees("La reprise est défaite").look("parted");
    }
  }

  @Test
  void aPlaceClosesAndComesBack() {
    Organisation place = town.place();
    EmailAddress manager = town.member(place, Role.MANAGER);
    try (Visitor boss = signedIn("closing", manager)) {
      boss.open("/organisations/" + place.id() + "/equipe").follow("Fermeture").look("what");
      boss.press("Fermer ").sees("C’est fermé").look("closed");
      boss.open(place.path()).sees("a fermé").look("gone");
      boss.open("/organisations/" + place.id() + "/equipe").follow("Fermeture").press("Rouvrir ");
      boss.sees("C’est rouvert").look("open-again");
    }
  }

  private Visitor signedIn(String name, EmailAddress address) {
    Visitor visitor = Browser.visitor(name, properties.publicUrl().toString());
    visitor.open(town.signIn(address).toString());
    visitor.page().locator("main form button").click();
    visitor.page().waitForURL(url -> !url.contains("/lien/"));
    return visitor;
  }
}

package org.rebond.accounts;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RebondTest
@Import(Town.class)
class TeamJourneyTest {

  @Autowired Town town;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  private Organisation place;
  private EmailAddress manager;
  private String team;

  @BeforeEach
  void aTeamOfOne() {
    place = town.place();
    manager = town.member(place, Role.MANAGER);
    team = "/organisations/" + place.id() + "/equipe";
  }

  @Test
  void aTeamGrowsAndItsManagerHandsOverAndLeaves() {
    EmailAddress colleague = town.address();
    try (Visitor boss = signedIn("team-manager", manager);
        Visitor guest = visitor("team-guest")) {
      boss.open(team).look("alone");
      boss.open("/organisations/" + place.id() + "/depart").look("leave-alone");
      boss.open(team).press("Envoyer l’invitation").sees("n’est pas complète").look("mistake");
      boss.fill("Adresse e-mail", colleague.value()).press("Envoyer l’invitation");
      boss.sees("L’invitation est partie").look("invited");
      boss.press("Renvoyer").sees("Un nouveau lien est parti");
      guest.openLink(newest(colleague, "invité·e"), "link");
      guest.open(team).look("as-facilitator");

      boss.open(team).follow("Changer ce que peut faire " + colleague.value()).look("member");
      boss.tick("Signature").press("Enregistrer").sees("C’est changé").look("changed");
      boss.follow("Quitter l’équipe").look("hand-over");
      boss.tick(colleague.value()).press("Passer la main et quitter l’équipe");
      boss.sees("Vous avez quitté l’équipe").look("left");
      newest(colleague, "vous a passé la main");
      guest.open(team).sees("direction").look("as-manager");
      guest.open("/compte").look("account");
    }
  }

  private String newest(EmailAddress address, String words) {
    return Mailbox.link(
            Mailbox.of(mailServer).awaitTo(address.value(), text -> text.contains(words)))
        .toString();
  }

  private Visitor signedIn(String name, EmailAddress address) {
    Visitor visitor = visitor(name);
    visitor.open(town.signIn(address).toString());
    visitor.page().locator("main form button").click();
    visitor.page().waitForURL(url -> !url.contains("/lien/"));
    return visitor;
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

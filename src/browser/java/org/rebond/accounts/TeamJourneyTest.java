package org.rebond.accounts;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
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

@RebondTest
class TeamJourneyTest {

  @Autowired Town town;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
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

  @Test
  void aColleagueFindsTheirTeamByItsDomainAndIsAccepted() {
    String domain = place.id() + ".example";
    EmailAddress head = new EmailAddress("direction@" + domain);
    EmailAddress colleague = new EmailAddress("collegue@" + domain);
    memberships.grant(accounts.findOrCreate(head), place.id(), Role.MANAGER);
    accounts.findOrCreate(colleague);
    try (Visitor boss = signedIn("join-manager", head);
        Visitor asker = signedIn("join-colleague", colleague)) {
      boss.open(team).follow("Reconnaître l’équipe à son adresse").look("no-domain");
      boss.press("Déclarer " + domain).sees("une personne de la direction accepte").look("domain");

      asker.open("/aujourdhui").sees("Votre équipe est déjà là").look("near");
      asker.follow("Demander à rejoindre").look("ask");
      asker.press("Demander à rejoindre l’équipe").sees("Votre demande est partie").look("asked");
      newest(head, "demande à rejoindre");
      boss.open(team).look("request");
      boss.press("Accepter").sees("La personne fait partie de l’équipe").look("accepted");
      asker.open(team).title("L’équipe").look("member");
    }
  }

  @Test
  void somebodyWithoutAnAccountAsksForATeamThatNobodyRunsYet() {
    EmailAddress stranger = town.address();
    EmailAddress administrator = town.address();
    accounts.makeAdministrator(accounts.findOrCreate(administrator));
    String lost = "/organisations/" + town.agency().id() + "/demande";
    try (Visitor asker = visitor("ask-stranger");
        Visitor boss = signedIn("ask-administrator", administrator)) {
      asker.open(lost).look("who");
      asker.fill("Adresse e-mail", stranger.value()).press("Recevoir mon lien");
      asker.title("Regardez vos e-mails").look("sent");
      asker.openLink(newest(stranger, "Vous souhaitez rejoindre"), "link");
      asker.press("Demander à rejoindre l’équipe").sees("l’administration du site").look("waits");
      boss.open("/administration").look("console");
      boss.follow("Demandes").look("requests");
      boss.page().getByText("Refuser", exact()).first().click();
      boss.fill("Pourquoi", "Appelez-nous d’abord.").look("decline");
      boss.press("Refuser la demande de").sees("La demande est refusée").look("declined");
      box().awaitTo(stranger.value(), text -> text.contains("Appelez-nous"));
      asker.open(lost).sees("Appelez-nous").look("told");
    }
  }

  private static Page.GetByTextOptions exact() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private String newest(EmailAddress address, String words) {
    return Mailbox.link(box().awaitTo(address.value(), text -> text.contains(words))).toString();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
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

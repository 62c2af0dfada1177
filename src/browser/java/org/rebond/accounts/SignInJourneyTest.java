package org.rebond.accounts;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class SignInJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired Accounts accounts;
  @Autowired Organisations organisations;
  @Autowired Memberships memberships;
  @Autowired MovableClock clock;

  private final String address = "camille-" + UUID.randomUUID() + "@letabli.example";

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void signsInByLinkAndByCodeSeesItsConnectionsAndEndsOne() {
    accounts.findOrCreate(new EmailAddress(address));
    try (Visitor desk = visitor("sign-in-desk");
        Visitor phone = visitor("sign-in-phone")) {
      String mail = ask(desk);
      phone.open(Mailbox.link(mail).toString()).title("Se connecter").look("elsewhere");
      phone.fill("Code à six chiffres", "12").press("Me connecter");
      phone.sees("Ce code n’est pas le bon").look("elsewhere-wrong-code");
      desk.openLink(Mailbox.link(mail).toString(), "link-here");
      phone.press("Me connecter").sees("Ce message a déjà servi").look("used");

      int before = Mailbox.of(mailServer).count(address);
      phone.press("Recevoir un nouveau message").title("Regardez vos e-mails").look("code");
      phone.fill("Code à six chiffres", "000").press("Me connecter");
      phone.sees("Ce code n’est pas le bon").look("wrong-code");
      String again =
          Mailbox.of(mailServer)
              .awaitTo(address, text -> Mailbox.of(mailServer).count(address) > before);
      phone.fill("Code à six chiffres", Mailbox.code(again)).press("Me connecter");
      phone.page().waitForURL("**/aujourdhui");

      desk.open("/compte").sees("Mes connexions").look("connections");
      desk.press("Mettre fin").sees("Cette connexion est terminée").look("connection-ended");
      phone.open("/compte").title("Se connecter").look("signed-out");
    }
  }

  @Test
  void confirmsBeforeSomethingWeightyAndLosesNothing() {
    OrganisationId team = OrganisationId.random();
    organisations.register(
        new Organisation(team, OrganisationKind.THIRD_PLACE, "L’Établi", "l-etabli-" + team));
    memberships.grant(accounts.findOrCreate(new EmailAddress(address)), team, Role.MANAGER);
    try (Visitor manager = visitor("step-up")) {
      manager.openLink(Mailbox.link(ask(manager)).toString(), "link");
      manager.open("/organisations/" + team + "/equipe").title("L’équipe\u00a0: L’Établi");
      clock.advance(Duration.ofMinutes(16));
      manager.fill("Adresse e-mail", "invitee-" + address);
      manager.page().getByRole(AriaRole.RADIO).first().check();
      manager.press("Envoyer l’invitation").title("Confirmer que c’est bien vous").look("held");
      manager.fill("Code à six chiffres", code(2)).press("Confirmer et continuer");
      manager.sees("L’invitation est partie");

      clock.advance(Duration.ofMinutes(16));
      manager.open("/connexion/confirmation?suite=/compte").look("confirmation");
      manager.press("Recevoir un code").sees("Un message avec un code").look("confirmation-code");
      manager.fill("Code à six chiffres", code(3)).press("Confirmer et continuer");
      manager.title("Mon compte");
    }
  }

  private String ask(Visitor visitor) {
    visitor.open("/connexion").look("ask");
    visitor.fill("Adresse e-mail", address).press("Recevoir mon message");
    visitor.title("Regardez vos e-mails").look("asked");
    return Mailbox.of(mailServer).awaitTo(address);
  }

  /** Of the newest message, once there are so many. */
  private String code(int messages) {
    Mailbox box = Mailbox.of(mailServer);
    return Mailbox.code(box.awaitTo(address, text -> box.count(address) >= messages));
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

package org.rebond.accounts.proconnect;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent, their administrator, and a provider on this machine. */
class ProConnectJourneyTest extends WithProConnect {

  private static final String BUTTON = "S’identifier avec ProConnect";
  private static final String THERE = "ProConnect des tests";

  @Autowired PersonalLinks links;
  @Autowired Organisations organisations;
  @Autowired Memberships memberships;

  @Test
  void anAgentComesInIsLedToTheirTeamLeavesComesBackAndUnties() {
    Organisation agency = agency();
    anAdministratorAddsTheRule(agency);
    try (Visitor agent = visitor("proconnect")) {
      agent.open("/connexion").sees(BUTTON).look("sign-in");
      agent.page().route("**/connexion/proconnect", ProConnectJourneyTest::stay);
      agent.press(BUTTON).title("Vers ProConnect").look("leaving");
      agent.page().unroute("**/connexion/proconnect");
      agent.follow("Continuer vers ProConnect").title(THERE).press("Annuler");
      agent.title("Vous n’avez pas continué").look("cancelled");

      agent.follow("Choisir comment me connecter").press(BUTTON).title(THERE);
      agent.press("Je suis cet agent").title("Confirmez votre adresse").look("address");
      agent.fill("Code à six chiffres", "un deux trois").press("Me connecter");
      agent.sees("Ce code n’est pas le bon").look("wrong-code");
      agent.fill("Code à six chiffres", code()).press("Me connecter");
      agent.title("Aujourd’hui").sees("une demande est partie à son équipe").look("asked");

      int before = PROVIDER.signedOut;
      leave(agent);
      assertThat(PROVIDER.signedOut).isEqualTo(before + 1);
      agent.open("/connexion?suite=/compte").press(BUTTON).title(THERE);
      agent.press("Je suis cet agent").title("Mon compte").sees("servi pour la dernière fois");
      agent.look("account-tied");

      agent.press("Délier ProConnect").sees("ProConnect est délié").look("account-untied");
      agent.press("Relier ProConnect").title("Confirmer que c’est bien vous").look("step-up");
      agent.fill("Code à six chiffres", confirmation()).press("Confirmer et continuer");
      agent.sees("ProConnect est relié");
    }
  }

  @Test
  void withoutJavaScriptItIsTheSame() {
    try (Visitor agent =
        Browser.visitorWithoutJavaScript("proconnect-plain", properties.publicUrl().toString())) {
      agent.open("/connexion").press(BUTTON).title(THERE).press("Je suis cet agent");
      agent.title("Confirmez votre adresse").fill("Code à six chiffres", code());
      agent.press("Me connecter").title("Aujourd’hui");
      leave(agent);
    }
  }

  @Test
  void whatGoesWrongIsSaidKindly() {
    try (Visitor agent = visitor("proconnect-wrong")) {
      for (Fault fault : new Fault[] {Fault.FORGED_USERINFO, Fault.OTHER_NONCE, Fault.NO_ADDRESS}) {
        PROVIDER.mend();
        PROVIDER.faults.add(fault);
        agent.open("/connexion").press(BUTTON);
        agent.page().waitForURL("**/api/v2/authorize**");
        agent.press("Je suis cet agent");
        agent.page().waitForURL("**/retour**");
        agent.sees("Choisir comment me connecter").look(fault.name());
        agent.context().clearCookies();
      }
      PROVIDER.mend();
      agent.open(RETURN + "?lang=en").title("This attempt is too old").look("late-english");
    }
  }

  private void anAdministratorAddsTheRule(Organisation agency) {
    EmailAddress address = new EmailAddress(UUID.randomUUID() + "@example.org");
    UUID account = accounts.findOrCreate(address);
    jdbc.sql("UPDATE accounts.account SET administrator = true WHERE id = ?")
        .param(account)
        .update();
    try (Visitor administrator = visitor("proconnect-rules")) {
      administrator.open(links.issue("connexion", account, address).toString());
      administrator.page().locator("main button").click();
      administrator.page().waitForURL("**/aujourdhui");
      administrator.open("/administration").follow("Rattachement par ProConnect");
      administrator.title("Rattachement par ProConnect").press("Ajouter une règle");
      administrator.sees("aucune organisation de ce site").look("rule-wrong");
      administrator.fill("Page de l’organisation", agency.path());
      administrator.fill("SIRET de l’établissement", "130 005 481 00010");
      administrator.page().locator("#unit").fill("AGENCE DE NIORT");
      administrator.press("Ajouter une règle").sees("La règle est ajoutée").look("rules");
    }
    jdbc.sql("UPDATE accounts.account SET administrator = false WHERE id = ?")
        .param(account)
        .update();
  }

  private Organisation agency() {
    OrganisationId id = OrganisationId.random();
    Organisation agency =
        organisations.register(
            new Organisation(id, OrganisationKind.AGENCY, "Agence de Niort", "agence-" + id));
    EmailAddress manager = new EmailAddress(UUID.randomUUID() + "@example.org");
    memberships.grant(accounts.findOrCreate(manager), id, Role.MANAGER);
    return agency;
  }

  private String confirmation() {
    return Mailbox.code(
        Mailbox.of(mailServer)
            .awaitTo(email.value(), text -> text.startsWith("Votre code de confirmation")));
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }

  /** The page that goes on by itself waits for the button instead. */
  private static void stay(Route route) {
    APIResponse answer = route.fetch();
    Map<String, String> headers = new HashMap<>(answer.headers());
    assertThat(headers.remove("refresh")).startsWith("0; url=http");
    route.fulfill(new Route.FulfillOptions().setResponse(answer).setHeaders(headers));
  }

  private static void leave(Visitor agent) {
    agent.page().locator("header details summary").click();
    agent.press("Se déconnecter");
    agent.page().waitForURL("**/?deconnexion");
    agent.sees("Se connecter");
  }
}

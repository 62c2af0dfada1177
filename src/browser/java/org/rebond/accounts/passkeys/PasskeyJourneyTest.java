package org.rebond.accounts.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A person, and the authenticator that Chromium gives to tests. */
@RebondTest
class PasskeyJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired Accounts accounts;
  @Autowired PersonalLinks links;

  private final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");

  @Test
  void aKeyIsAddedSignsInIsRemovedAndOpensNothingAnyMore() {
    UUID account = accounts.findOrCreate(email);
    try (Visitor person = Browser.visitor("passkey", properties.publicUrl().toString())) {
      withAuthenticator(person);
      signInByLink(person, account);

      person.open("/compte").look("account-without-key");
      person.follow("Ajouter une clé d’accès").title("Ajouter une clé d’accès").look("new");
      person.press("Fabriquer la clé").sees("Donnez un nom").look("new-without-name");
      person.fill("Un nom pour la reconnaître", "Ordinateur de l’accueil");
      person.press("Fabriquer la clé").sees("La clé d’accès est ajoutée");
      person.sees("Ordinateur de l’accueil").look("account-with-key");

      person.follow("Ajouter une clé d’accès").fill("Un nom pour la reconnaître", "Encore");
      person.press("Fabriquer la clé").sees("il a déjà une clé").look("already-there");

      leave(person).open("/connexion?suite=/compte").look("sign-in");
      person.press("Se connecter avec une clé d’accès").title("Mon compte");
      person.sees("servie pour la dernière fois");

      person.follow("Renommer ou retirer Ordinateur").look("edit");
      person.press("Retirer Ordinateur").sees("La clé d’accès est retirée").look("removed");
      leave(person).open("/connexion");
      person.press("Se connecter avec une clé d’accès").title("Cette clé n’ouvre rien ici");
      person.look("refused").follow("Recevoir un lien par e-mail").title("Se connecter");
      assertThat(person.context().cookies()).noneMatch(one -> one.name.equals("session"));
    }
  }

  @Test
  void withoutJavaScriptTheLinkIsTheWayIn() {
    UUID account = accounts.findOrCreate(email);
    try (Visitor person =
        Browser.visitorWithoutJavaScript("passkey-plain", properties.publicUrl().toString())) {
      person.open("/connexion").sees("Recevoir mon message");
      assertThat(person.page().getByText("Se connecter avec une clé d’accès").isVisible())
          .isFalse();
      signInByLink(person, account);
      person.open("/compte/cles-d-acces/nouvelle").sees("ne sait pas fabriquer");
      person.fill("Un nom pour la reconnaître", "Clé").press("Fabriquer la clé");
      person.sees("n’a pas fabriqué de clé");
    }
  }

  private static Visitor leave(Visitor person) {
    person.page().locator("header details summary").click();
    return person.press("Se déconnecter").sees("Vous êtes déconnecté");
  }

  private void signInByLink(Visitor person, UUID account) {
    person.open(links.issue("connexion", account, email).toString());
    person.page().locator("main button").click();
    person.page().waitForURL("**/aujourdhui");
  }

  private static void withAuthenticator(Visitor person) {
    CDPSession session = person.context().newCDPSession(person.page());
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject authenticator = new JsonObject();
    authenticator.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", authenticator);
  }
}

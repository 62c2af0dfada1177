package org.rebond.accounts;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who administers the instance goes through every page of the console once. */
@RebondTest
class AdministrationJourneyTest {

  @Autowired PlatformProperties properties;
  @Autowired Town town;
  @Autowired Accounts accounts;
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Test
  void seesWhatTheInstanceDoesAndActsOnIt() throws Exception {
    Organisation place = town.place();
    EmailAddress somebody = town.member(place, Role.MANAGER);
    accounts.makeAdministrator(accounts.find(somebody).orElseThrow());
    try (Visitor visitor = Browser.visitor("administration", properties.publicUrl().toString())) {
      visitor.open(town.signIn(somebody).toString());
      visitor.page().locator("main form button").first().click();
      visitor.page().waitForURL(url -> !url.contains("/lien/"));
      visitor.open("/administration").look("console");

      visitor.open("/administration/journal").look("journal-jamais-verifie");
      visitor.press("Vérifier maintenant").sees("il est intact").look("journal-verifie");
      visitor.open("/administration/journal?sujet=rien&du=hier").look("journal-erreur");
      visitor.open("/administration/journal?sujet=" + UUID.randomUUID()).look("journal-vide");

      visitor.open("/administration/personnes").look("personnes");
      visitor.fill("Adresse e-mail", somebody.value()).press("Chercher");
      visitor.sees("1 session ouverte").look("personne");

      letter();
      visitor.open("/administration/courrier").sees("accounts.mail.signIn").look("courrier");

      visitor.open("/administration/taches").sees("Envoyer le courrier").look("taches");

      visitor.open("/administration/reglages").look("reglages");
      visitor.page().locator("main details summary").first().click();
      visitor.look("reglages-fermer").press("Fermer maintenant");
      visitor.sees("Pensez à rouvrir").look("reglages-ferme").press("Rouvrir");
      visitor.sees("de nouveau ouvert");

      visitor.open("/organisations/" + place.id() + "/journal").look("journal-equipe-vide");
      visitor.open("/organisations/" + place.id() + "/equipe");
      visitor.fill("Adresse e-mail", town.address().value());
      visitor.page().locator("input[name=role][value=READER]").check();
      visitor.press("Envoyer l’invitation").follow("Journal");
      visitor.sees("Invitation envoyée").look("journal-equipe");
    } finally {
      jdbc.sql("DELETE FROM mail.outbox WHERE due_at > now() + interval '1 minute'").update();
      jdbc.sql("UPDATE accounts.account SET administrator = false WHERE email = ?")
          .param(somebody.value())
          .update();
    }
  }

  /** One that leaves in an hour, since no postman sees it before. */
  private void letter() {
    transactions.executeWithoutResult(
        status -> {
          outbox.post(Mail.of(town.address().value(), Locale.FRENCH, "accounts.mail.signIn"));
          jdbc.sql(
                  """
                  UPDATE mail.outbox SET due_at = now() + interval '1 hour'
                  WHERE posted_at = (SELECT max(posted_at) FROM mail.outbox)
                  """)
              .update();
        });
  }
}

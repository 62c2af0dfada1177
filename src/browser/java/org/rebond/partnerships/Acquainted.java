package org.rebond.partnerships;

import com.icegreen.greenmail.util.GreenMail;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Visitor;

/** How two sides come to a partnership, one of them by a personal link. */
final class Acquainted {

  private Acquainted() {}

  /** Both stand on the page of the partnership, or one click from it. */
  static void byLink(
      Town town,
      GreenMail mailServer,
      Visitor writer,
      Visitor reader,
      EmailAddress facilitator,
      Organisation agency) {
    EmailAddress desk = town.address();
    writer.open(town.signIn(facilitator).toString());
    writer.page().locator("main form button").click();
    writer.page().waitForURL(url -> !url.contains("/lien/"));
    writer.open("/contacts/nouveau?agence=" + agency.slug());
    writer.fill("Adresse électronique", desk.value()).press("Envoyer le message");
    writer.sees("Votre message est parti");
    reader.open(Mailbox.link(Mailbox.of(mailServer).awaitTo(desk.value())).toString());
    reader.press("Ouvrir le message").sees("Votre réponse");
    reader.tick("Oui, rencontrons-nous").press("Envoyer la réponse");
    reader.sees("C’est oui").follow("Ouvrir le partenariat").sees("Fil du partenariat");
  }
}

package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class WordsJourneyTest {

  @Autowired Town town;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  @Test
  void aPlaceAndACorrespondentWithoutAccountWriteReadAndKeepWords() {
    Organisation place = town.place();
    EmailAddress facilitator = town.member(place, Role.MANAGER);
    try (Visitor writer = visitor("words-place");
        Visitor reader = visitor("words-link")) {
      Acquainted.byLink(town, mailServer, writer, reader, facilitator, town.agency());
      writer.open("/partenariats").follow("L’Établi").follow("Ouvrir les mots").look("empty");
      writer.follow("Autonomie").look("word-empty");
      writer.press("Enregistrer notre texte").sees("Écrivez au moins quelques mots");
      writer.look("word-mistake");
      writer.fill("Ce que ce mot veut dire", "Savoir à qui demander de l’aide.");
      writer.press("Enregistrer notre texte").sees("Votre texte est enregistré").look("written");

      reader.page().reload();
      reader.follow("Écrire nos mots").sees("vous attend").look("waited");
      reader.follow("Autonomie").sees("pas encore découvert").look("hidden");
      assertThat(reader.page().content()).doesNotContain("à qui demander");
      reader.fill("Ce que ce mot veut dire", "Faire seul ses démarches en ligne.");
      reader.press("Enregistrer notre texte").sees("à qui demander").look("both");

      writer.page().reload();
      writer.fill("Une phrase pour les deux équipes", "Faire seul, ou savoir demander.");
      writer.press("Retenir cette phrase").sees("La phrase est retenue").look("kept");
      writer.follow("Mot suivant").title("Suivi");
      writer.press("Découvrir sans attendre").sees("C’est noté").look("asked");
      writer.follow("Les mots d’abord").sees("1 mot sur 12").look("progress");
      byte[] sheet = writer.fetch(writer.page().url() + ".pdf");
      PdfChecks.assertAccessibleArchive(sheet);
      assertThat(PdfChecks.text(sheet)).contains("savoir demander", "démarches en ligne");
    }
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

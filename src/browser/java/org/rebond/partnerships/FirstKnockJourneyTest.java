package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.helping.HelpRounds;
import org.rebond.partnerships.reminders.ReminderRounds;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * From a message to an agency that nobody knows and that has no account, through reminders, the
 * directorate and a mediator, to a diagnosis that both sides agree on.
 */
@RebondTest
class FirstKnockJourneyTest {

  @Autowired Town town;
  @Autowired Indre indre;
  @Autowired ReminderRounds reminders;
  @Autowired HelpRounds help;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private Organisation directorate;

  @BeforeEach
  void aTerritory() {
    directorate = indre.directorate();
  }

  @AfterEach
  void asItWas() {
    indre.takeAway(directorate);
    clock.reset();
  }

  @Test
  void aColdContactIsRemindedHelpedAcceptedAndComesToAnAgreedDiagnosis() {
    Organisation place = town.place();
    Organisation agency = indre.agency();
    EmailAddress facilitator = town.member(place, Role.FACILITATOR);
    EmailAddress adviser = town.member(directorate, Role.FACILITATOR);
    EmailAddress desk = town.address();
    try (Visitor writer = visitor("knock-place");
        Visitor reader = visitor("knock-link");
        Visitor helper = visitor("knock-directorate")) {
      on("2027-06-01T10:00");
      signIn(writer, facilitator);
      writer.open("/contacts/nouveau?agence=" + agency.slug()).look("templates");
      writer.follow("Une aide numérique").sees("un ordinateur, d’un téléphone").look("template");
      writer.fill("Adresse électronique", desk.value()).press("Envoyer le message");
      writer.sees("Votre message est parti").look("sent");
      String thread = URI.create(writer.page().url()).getPath();
      writer.open("/contacts/nouveau?agence=" + agency.slug());
      writer.press("Envoyer le message").sees("attend déjà une réponse").look("one-at-a-time");

      on("2027-06-08T10:00");
      reminders.round();
      reader.open(link(desk, "attend de vos nouvelles")).press("Ouvrir le message");
      reader.look("thread-reminded");

      on("2027-06-15T10:00");
      reminders.round();
      box().awaitTo(facilitator.value(), mail -> mail.contains("Pas encore de réponse"));
      signIn(writer, facilitator);
      writer.open(thread).sees("Dix jours ouvrés sans réponse").look("time-to-ask");
      writer.press("Demander l’aide de la direction").sees("L’agence est prévenue la première");
      writer.look("help-asked");
      reader.open(link(desk, "demande l’aide de la direction")).press("Ouvrir le message");
      reader.sees("d’ici là, la direction ne sait rien").look("agency-first");

      on("2027-06-18T10:00");
      help.round();
      box().awaitTo(adviser.value(), mail -> mail.contains("demande votre aide"));
      signIn(helper, adviser);
      helper.open(thread).sees("lit cet échange depuis").look("directorate-reads");
      helper.fill("Votre message", "J’ai appelé l’agence.").press("Envoyer");
      helper.sees("J’ai appelé l’agence.").look("directorate-wrote");
      assertThat(helper.page().getByLabel("Votre message").inputValue()).isEmpty();

      reader.open(link(desk, "écrit dans votre échange")).press("Ouvrir le message");
      reader.press("J’ai bien reçu ce message").sees("C’est dit").look("acknowledged");
      reader.tick("Oui, rencontrons-nous").press("Envoyer la réponse").sees("C’est oui");
      reader.follow("Ouvrir le partenariat").sees("Avec l’aide de").look("space");
      String space = URI.create(reader.page().url()).getPath();

      reader.page().getByText("Proposer un tiers pour nous aider").click();
      reader.page().locator("#mediateur").selectOption(directorate.id().toString());
      reader.look("stuck");
      reader.press("Proposer à l’autre côté").sees("d’ici là").look("mediator-proposed");
      signIn(writer, facilitator);
      writer.open(space).look("mediator-asked");
      writer.press("Accepter ce tiers").sees("la médiation commence").look("mediator-accepted");
      helper.open(space).sees("aide les deux côtés").look("mediator-reads");

      AgreedDiagnosis.by(writer, reader);
    }
  }

  private void on(String wall) {
    clock.travelTo(LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Paris")).toInstant());
  }

  private void signIn(Visitor who, EmailAddress address) {
    who.open(town.signIn(address).toString());
    who.page().locator("main form button").click();
  }

  private String link(EmailAddress to, String subject) {
    return Mailbox.link(box().awaitTo(to.value(), mail -> mail.contains(subject))).toString();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

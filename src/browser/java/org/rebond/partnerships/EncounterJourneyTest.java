package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Browser;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A date found by both, minutes written by both, and what comes of it; one side has no account. */
@RebondTest
class EncounterJourneyTest {

  @Autowired Town town;
  @Autowired PlatformProperties properties;
  @Autowired GreenMail mailServer;

  @Test
  void twoTeamsFindADateMeetAndWriteItDownTogether() {
    Organisation place = town.place();
    Organisation agency = town.agency();
    EmailAddress desk = town.address();
    try (Visitor writer = visitor("encounter-place");
        Visitor reader = visitor("encounter-link")) {
      writer.open(town.signIn(town.member(place, Role.MANAGER)).toString());
      writer.page().locator("main form button").click();
      String space = partners(writer, reader, agency, desk);
      String encounter = aDateIsFound(writer, reader, space, desk);
      bothWrite(writer, reader, encounter);
      whatComesOfIt(writer, reader, space, encounter);
      another(writer, reader, space);
    }
  }

  /** The agency answers by its link: it has no account. */
  private String partners(Visitor writer, Visitor reader, Organisation agency, EmailAddress desk) {
    writer.open("/contacts/nouveau?agence=" + agency.slug());
    writer.fill("Adresse électronique", desk.value()).press("Envoyer le message");
    reader.open(link(desk, "vous écrit"));
    reader.press("Ouvrir le message").tick("Oui, rencontrons-nous").press("Envoyer la réponse");
    reader.sees("C’est oui").follow("Ouvrir le partenariat").sees("Fil du partenariat");
    return reader.page().url();
  }

  private String aDateIsFound(Visitor writer, Visitor reader, String space, EmailAddress desk) {
    writer.open(space + "/rencontres").look("encounters-none");
    writer.follow("Proposer plusieurs dates").look("poll-new");
    writer.press("Envoyer ces dates").sees("au moins deux dates").look("poll-mistake");
    writer.fill("Jour 1", "2031-07-01").fill("Heure 1", "10:00");
    writer.fill("Jour 2", "2031-07-02").fill("Heure 2", "14:00");
    writer.press("Envoyer ces dates").sees("Les dates sont proposées").look("poll-proposed");

    reader.open(link(desk, "propose plusieurs dates"));
    reader.press("Ouvrir le message").title("Trouver une date").look("poll-link");
    Locator answers = reader.page().locator("select[name=answers]");
    answers.nth(0).selectOption("NO");
    answers.nth(1).selectOption("YES");
    reader.press("Enregistrer les réponses").sees("Vos réponses sont enregistrées");
    writer.page().reload();
    writer.sees("La date qui convient le mieux").look("poll-best");
    writer.press("Choisir cette date").sees("La rencontre est prévue").look("encounter");
    String encounter = writer.page().url();
    reader.page().reload();
    reader.sees("Une date est choisie").look("poll-closed");
    assertThat(text(reader, encounter + "/rencontre.ics")).contains("DTSTART:20310702T120000Z");

    reader.open(encounter).follow("Dire qui vient").look("coming");
    reader.fill("Conseil", "2").press("Enregistrer").sees("C’est noté").look("encounter-link");
    writer.open(encounter).follow("Changer la date").look("change");
    writer.fill("Lien de visioconférence", "http://visio.example/a");
    writer.press("Enregistrer les changements").sees("Ce lien ne convient pas");
    writer.look("change-mistake");
    writer.fill("Lien de visioconférence", "https://visio.example/a");
    writer.press("Enregistrer les changements").sees("Les changements sont enregistrés");
    return encounter;
  }

  private static void bothWrite(Visitor writer, Visitor reader, String encounter) {
    reader.open(encounter);
    writer.open(encounter).fill("Ce qui a été dit", "Visite de l’atelier.");
    says(writer, "Enregistré");
    reader.fill("Ce qui a été dit", "Échange avec le conseil.");
    says(reader, "Quelqu’un a écrit la même partie");
    reader.press("Enregistrer le compte rendu").sees("Rien n’est perdu").look("minutes-both");
    reader.fill("Ce qui a été dit", "Visite de l’atelier, et échange avec le conseil.");
    reader.press("Enregistrer cette version").sees("Les deux équipes");

    writer.open(encounter);
    writer.context().setOffline(true);
    writer.fill("Ce qui est décidé", "Commencer en mars.");
    says(writer, "Pas de réseau");
    writer.context().setOffline(false);
    says(writer, "Enregistré");
    reader.open(encounter).sees("Commencer en mars").look("minutes");
    reader.follow("Version").sees("Textes mis de côté").look("versions");
    reader.follow("Reprendre ce texte").sees("Un texte repris").look("minutes-taken");
  }

  private static void whatComesOfIt(
      Visitor writer, Visitor reader, String space, String encounter) {
    // A text that was only looked at is not taken for one that was being written.
    reader.open(encounter);
    assertThat(reader.page().locator("#summary").inputValue())
        .isEqualTo("Visite de l’atelier, et échange avec le conseil.");
    reader.follow("Ajouter une tâche").look("task-new");
    reader.press("Ajouter cette tâche").sees("ce qui est à faire").look("task-mistake");
    reader.fill("Quoi", "Envoyer l’affiche").tick("Lieu").fill("Pour quand", "2026-01-15");
    reader.press("Ajouter cette tâche").sees("La tâche est ajoutée").look("encounter-task");
    writer.open("/aujourdhui").sees("Toujours d’actualité").look("today");
    writer.follow("Toujours d’actualité").title("Tâches").look("tasks");
    writer.press("C’est fait").sees("C’est noté comme fait").look("tasks-done");
    writer.press("Finalement").sees("de nouveau à faire");
    assertThat(text(writer, space + "/taches.csv")).contains("Envoyer l’affiche");
    assertThat(text(writer, encounter + "/compte-rendu.pdf")).startsWith("%PDF");
  }

  private static void another(Visitor writer, Visitor reader, String space) {
    writer.open(space + "/rencontres").follow("Prévoir une rencontre");
    writer.fill("Jour", "2026-01-15").press("Prévoir cette rencontre");
    writer.sees("La rencontre est prévue");
    String past = writer.page().url();
    reader.open(past).follow("Dire comment c’était").look("feedback");
    reader.press("Envoyer nos réponses").sees("Choisissez une réponse").look("feedback-mistake");
    for (String question : new String[] {"useful", "clear", "again"}) {
      reader.page().locator("#" + question).getByLabel("oui").check();
    }
    reader.press("Envoyer nos réponses").sees("voient vos réponses").look("feedback-given");

    writer.open(past).follow("Annuler cette rencontre").look("cancel");
    writer.press("Annuler la rencontre").sees("Dites pourquoi").look("cancel-mistake");
    writer.fill("Pourquoi", "Grève des trains").press("Annuler la rencontre");
    writer.sees("La rencontre est annulée").look("cancelled");
    reader.open(space + "/rencontres").sees("Annulée").look("encounters");
  }

  private static void says(Visitor visitor, String what) {
    visitor.page().locator("#minutes-status").getByText(what).waitFor();
  }

  private static String text(Visitor visitor, String address) {
    return new String(visitor.fetch(address), StandardCharsets.UTF_8);
  }

  private String link(EmailAddress to, String says) {
    return Mailbox.link(Mailbox.of(mailServer).awaitTo(to.value(), text -> text.contains(says)))
        .toString();
  }

  private Visitor visitor(String name) {
    return Browser.visitor(name, properties.publicUrl().toString());
  }
}

package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.partnerships.contacts.Correspondence.answer;
import static org.rebond.partnerships.contacts.Correspondence.press;

import com.icegreen.greenmail.util.GreenMail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class DecliningTests {

  @Autowired Town town;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private Correspondence both;
  private Person asker;
  private Person reader;
  private String thread;

  @BeforeEach
  void aRequest() throws Exception {
    both = new Correspondence(town, mailServer, clock, town.place(), town.agency());
    asker = both.asker();
    thread = both.write();
    reader = both.reader(mail -> mail.contains("vous écrit"));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void onlyTheButtonMakesItSeenAndSaysSoToTheOtherSide() throws Exception {
    reader.get(thread);
    assertThat(asker.get(thread).body()).contains("Envoyée").doesNotContain("Bien reçue");
    assertThat(press(asker, thread, "reception").statusCode()).isEqualTo(403);

    assertThat(press(reader, thread, "reception").statusCode()).isEqualTo(302);
    assertThat(press(reader, thread, "reception").statusCode()).isEqualTo(302);
    assertThat(asker.get(thread).body()).contains("Bien reçue").containsOnlyOnce("a bien reçu le");
    String mail = both.box().awaitTo(both.asker.value(), text -> text.contains("a bien reçu"));
    assertThat(mail).contains("pas encore une réponse");
    assertThat(reader.get(thread).body()).contains("name=\"kind\"").doesNotContain("/reception\"");
  }

  @Test
  void aNoHasOneOfTheReasonsOrALineOfItsOwn() throws Exception {
    assertThat(answer(reader, thread, "kind", "REFUSAL").body()).contains("Dites pourquoi");
    assertThat(answer(reader, thread, "kind", "REFUSAL", "reason", "OTHER").body())
        .contains("Dites pourquoi");
    assertThat(answer(reader, thread, "kind", "REFUSAL", "reason", "ELSEWHERE").statusCode())
        .isEqualTo(302);
    assertThat(asker.get(thread).body())
        .contains("Ce n’est pas notre territoire", "Et maintenant")
        .contains("/a-qui-s-adresser?lieu=" + both.place.slug());
  }

  @Test
  void afterARefusalOneRestsForThirtyDaysAndLosesNothing() throws Exception {
    answer(reader, thread, "kind", "REFUSAL", "reason", "NO_TIME");
    assertThat(asker.get(both.writing()).body()).contains("a décliné il y a peu");
    assertThat(both.send(asker, "Encore nous, avec une date").body())
        .contains("Vous pourrez lui réécrire à partir du", "Encore nous, avec une date");

    clock.advance(java.time.Duration.ofDays(31));
    assertThat(both.send(both.asker(), "Un mois plus tard").statusCode()).isEqualTo(302);
  }

  @Test
  void whoeverDeclinedTakesItUpAgainAndTheThreadGoesOn() throws Exception {
    answer(reader, thread, "kind", "REFUSAL", "reason", "NO_TIME");
    assertThat(press(asker, thread, "reouverture").statusCode()).isEqualTo(403);
    assertThat(press(reader, thread, "reouverture").statusCode()).isEqualTo(302);
    assertThat(both.box().awaitTo(both.asker.value(), text -> text.contains("reprend")))
        .contains("Agence de Melle");
    assertThat(asker.get(thread).body()).contains("reprend l’échange", "name=\"body\"");
    assertThat(both.send(asker, "Et encore").body()).contains("attend déjà une réponse");
    assertThat(answer(reader, thread, "kind", "ACCEPTANCE").statusCode()).isEqualTo(302);
  }

  @Test
  void oneOpenRequestAtATimeAndWhatWasTypedIsKept() throws Exception {
    assertThat(both.send(asker, "Un second message").body())
        .contains("attend déjà une réponse", "Un second message");
    Correspondence others = new Correspondence(town, mailServer, clock, both.place, town.agency());
    assertThat(others.send(asker, "À une autre agence").statusCode()).isEqualTo(302);
  }

  @Test
  void aTemplateFillsTheMessageAndSaysWhyItWorks() throws Exception {
    assertThat(asker.get(both.writing()).body())
        .contains("modele=numerique", "dit plus que dix messages");
    Correspondence others = new Correspondence(town, mailServer, clock, both.place, town.agency());
    assertThat(asker.get(others.writing() + "&modele=vestiaire").body())
        .contains("Nous tenons un vestiaire");
    assertThat(asker.get(others.writing() + "&modele=inconnu").body()).contains("Une visite d");
  }
}

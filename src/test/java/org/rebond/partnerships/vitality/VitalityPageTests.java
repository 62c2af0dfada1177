package org.rebond.partnerships.vitality;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.contacts.Correspondence;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class VitalityPageTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired AuditTrail audit;
  @Autowired TransactionTemplate transaction;
  @Autowired MovableClock clock;
  @Autowired GreenMail mailServer;
  @Autowired Nudges nudges;
  @Autowired NudgeMail mail;
  @Autowired JdbcClient jdbc;

  private FadingPair pair;

  @BeforeEach
  void twoTeamsThatHaveNotMetForLong() {
    pair = FadingPair.in(town, partnerships, clock, jdbc);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void thePageAndTheListSayWhyAndTheListIsFiltered() throws Exception {
    pair.encounter("VISIT", "2026-11-02T10:00");
    pair.encounter("CALL", "2027-01-05T10:00");
    pair.on("2026-12-01T10:00");
    transaction.executeWithoutResult(
        status -> audit.record(Actor.ANONYMOUS, "accounts.joined", pair.place().id().value()));
    pair.on(FadingPair.MONDAY);
    assertThat(pair.page())
        .contains(
            "À relancer",
            "Dernière rencontre en personne : il y a 7 mois",
            "Dernier appel ou dernière visio : il y a 5 mois",
            "Une personne a rejoint l’équipe « L’Établi »",
            "Prévoir une visite",
            "Comment on le sait",
            "au même endroit : 6 mois");
    Person person = town.signedIn(pair.facilitator());
    assertThat(person.get("/partenariats?voir=a-relancer").body())
        .contains(pair.path(), "il y a 7 mois");
    assertThat(person.get("/partenariats?voir=vivantes").body())
        .contains("Aucun partenariat ne correspond")
        .doesNotContain(pair.path());
  }

  @Test
  void aSideWithoutAccountIsNudgedByItsLinkAndSaysNotNowThere() throws Exception {
    var both = new Correspondence(town, mailServer, clock, town.place(), town.agency());
    both.on("2026-12-01T10:00");
    String thread = both.write();
    Person first = both.reader(text -> text.contains("vous écrit"));
    Correspondence.answer(first, thread, "kind", "ACCEPTANCE");
    both.on(FadingPair.MONDAY);
    nudges.hourly();
    assertThat(both.box().awaitTo(both.desk.value(), text -> text.contains("de vous revoir")))
        .contains("/arret-courriels/");
    Person reader = both.reader(text -> text.contains("le moment de vous revoir"));
    Partnership one = partnerships.between(both.place.id(), both.agency.id()).orElseThrow();
    String path = one.path();
    assertThat(reader.get(path).body()).contains("Pas maintenant", "Prévoir une visite");
    reader.post(path, path + "/vitalite/pause", Map.of());
    assertThat(reader.get(path).body()).contains("Votre côté ne reçoit aucun rappel");
    assertThat(both.asker().get(path).body()).contains("Pas maintenant");

    jdbc.sql("INSERT INTO notifications.stopped VALUES (?, 'REMINDER', now())")
        .param(both.desk.value())
        .update();
    transaction.executeWithoutResult(
        status ->
            assertThat(mail.tell(Side.AGENCY, one))
                .as("who stopped such mail gets none")
                .isFalse());
  }
}

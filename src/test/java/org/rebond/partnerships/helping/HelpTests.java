package org.rebond.partnerships.helping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.partnerships.contacts.Correspondence.answer;
import static org.rebond.partnerships.contacts.Correspondence.press;

import com.icegreen.greenmail.util.GreenMail;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Indre;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.contacts.Correspondence;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class HelpTests {

  @Autowired Town town;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired HelpCalendar calendar;
  @Autowired Indre indre;
  @Autowired Partnerships partnerships;

  private Correspondence both;
  private Organisation directorate;
  private EmailAddress adviser;
  private String thread;

  @BeforeEach
  void aRequestInADepartmentWithADirectorate() throws Exception {
    Organisation agency = indre.agency();
    directorate = indre.directorate();
    adviser = town.member(directorate, Role.FACILITATOR);
    both = new Correspondence(town, mailServer, clock, town.place(), agency);
    both.on("2027-06-01T10:00");
    thread = both.write();
  }

  @AfterEach
  void asItWas() {
    indre.takeAway(directorate);
    clock.reset();
  }

  @Test
  void helpIsAskedForAfterTenBusinessDaysAndByThePlaceAlone() throws Exception {
    both.on("2027-06-14T10:00");
    assertThat(both.asker().get(thread).body()).contains("à partir du mardi 15 juin 2027");
    assertThat(press(both.asker(), thread, "aide").body()).contains("après 10 jours ouvrés");
    both.on("2027-06-15T10:00");
    Person agency = both.reader(mail -> mail.contains("vous écrit"));
    assertThat(press(agency, thread, "aide").statusCode()).isEqualTo(403);
    assertThat(press(town.signedIn(adviser), thread, "aide").statusCode()).isEqualTo(403);
    assertThat(press(town.signedIn(both.place, Role.READER), thread, "aide").statusCode())
        .isEqualTo(403);
    assertThat(press(both.asker(), thread, "aide").statusCode()).isEqualTo(302);
    assertThat(press(both.asker(), thread, "aide").body()).contains("déjà en cours");
  }

  @Test
  void theAgencyIsToldFirstThenTheDirectorateReadsAndSaysAWord() throws Exception {
    askedOn("2027-06-15T10:00");
    String told = both.box().awaitTo(both.desk.value(), HelpTests::agencyMail);
    assertThat(told).contains("L’Établi", "Direction de l’Indre", "jeudi 17 juin", "les premiers");
    assertThat(both.box().count(adviser.value())).isZero();
    assertThat(town.signedIn(adviser).get(thread).statusCode()).isEqualTo(403);
    at("2027-06-17T16:00");
    assertThat(town.signedIn(adviser).get(thread).statusCode()).isEqualTo(403);

    at("2027-06-18T10:00");
    at("2027-06-18T11:00");
    both.box().awaitTo(adviser.value(), mail -> mail.contains("demande votre aide"));
    both.box().awaitTo(both.desk.value(), mail -> mail.contains("lit maintenant votre échange"));
    both.box().awaitTo(both.asker.value(), mail -> mail.contains("est prévenue"));
    assertThat(both.box().count(adviser.value())).isEqualTo(1);
    Person helper = town.signedIn(adviser);
    assertThat(helper.get(thread).body()).contains("Venez nous voir", "lit cet échange depuis");
    assertThat(helper.get("/partenariats").body()).contains(thread);
    assertThat(answer(helper, thread, "kind", "ACCEPTANCE").statusCode()).isEqualTo(403);
    var word = Map.of("body", "J’ai appelé l’agence.", "key", UUID.randomUUID().toString());
    assertThat(helper.post(thread, thread + "/messages", word).statusCode()).isEqualTo(302);
    Person agency = both.reader(mail -> mail.contains("écrit dans votre échange"));
    assertThat(agency.get(thread).body())
        .contains("J’ai appelé l’agence.", "Direction de l’Indre lit cet échange");

    assertThat(answer(agency, thread, "kind", "ACCEPTANCE").statusCode()).isEqualTo(302);
    var space = partnerships.between(both.place.id(), both.agency.id()).orElseThrow();
    assertThat(both.asker().get(space.path()).body()).contains("Avec l’aide de Direction");
    assertThat(town.signedIn(adviser).get(space.path()).statusCode()).isEqualTo(403);
  }

  @Test
  void anAnswerInTimeAndTheDirectorateHearsNothing() throws Exception {
    askedOn("2027-06-15T10:00");
    Person agency = both.reader(HelpTests::agencyMail);
    answer(agency, thread, "kind", "QUESTION", "body", "Quel jour ?");
    at("2027-06-18T10:00");
    assertThat(town.signedIn(adviser).get(thread).statusCode()).isEqualTo(403);
    assertThat(both.box().count(adviser.value())).isZero();
  }

  @Test
  void withoutADemandNobodyIsToldHoweverLongItTakes() {
    at("2027-07-30T10:00");
    assertThat(both.box().count(adviser.value())).isZero();
  }

  @Test
  void thePlaceTakesItsDemandBackAndNobodyReadsAlongAnyMore() throws Exception {
    askedOn("2027-06-15T10:00");
    at("2027-06-18T10:00");
    assertThat(town.signedIn(adviser).get(thread).statusCode()).isEqualTo(200);
    assertThat(press(town.signedIn(adviser), thread, "aide/retrait").statusCode()).isEqualTo(403);
    assertThat(press(both.asker(), thread, "aide/retrait").statusCode()).isEqualTo(302);
    assertThat(town.signedIn(adviser).get(thread).statusCode()).isEqualTo(403);
    both.box().awaitTo(adviser.value(), mail -> mail.contains("plus besoin d’aide"));
    both.box().awaitTo(both.desk.value(), mail -> mail.contains("plus besoin d’aide"));
    assertThat(press(both.asker(), thread, "aide/retrait").body()).contains("Aucune demande");
  }

  @Test
  void twoMonthsAfterItWasToldTheDirectorateReadsNoLonger() throws Exception {
    askedOn("2027-06-15T10:00");
    at("2027-06-18T10:00");
    at("2027-08-18T10:00");
    assertThat(town.signedIn(adviser).get(thread).statusCode()).isEqualTo(403);
  }

  private void askedOn(String wall) throws Exception {
    both.on(wall);
    assertThat(press(both.asker(), thread, "aide").statusCode()).isEqualTo(302);
  }

  private void at(String wall) {
    both.on(wall);
    calendar.hourly();
  }

  private static boolean agencyMail(String mail) {
    return mail.contains("demande l’aide de la direction");
  }
}

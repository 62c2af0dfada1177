package org.rebond.partnerships.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Indre;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class MediationTests {

  @Autowired Town town;
  @Autowired Indre indre;
  @Autowired Partnerships partnerships;
  @Autowired Timeline timeline;
  @Autowired MediationCalendar calendar;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  private Organisation directorate;
  private EmailAddress placeMember;
  private EmailAddress agencyMember;
  private EmailAddress adviser;
  private String space;

  @BeforeEach
  void twoPartnersAndTheDirectorateAboveThem() {
    directorate = indre.directorate();
    Organisation place = town.place();
    Organisation agency = indre.agency();
    placeMember = town.member(place, Role.FACILITATOR);
    agencyMember = town.member(agency, Role.FACILITATOR);
    adviser = town.member(directorate, Role.READER);
    space = partnerships.open(place, agency, LocalDate.of(2026, 1, 5)).path();
  }

  @AfterEach
  void asItWas() {
    indre.takeAway(directorate);
    clock.reset();
  }

  @Test
  void aMediatorReadsOnceBothSidesSaidYesAndUntilOneEndsIt() throws Exception {
    Person place = town.signedIn(placeMember);
    Person agency = town.signedIn(agencyMember);
    Person mediator = town.signedIn(adviser);
    assertThat(place.get(space).body()).contains("Direction de l’Indre");
    assertThat(place.get(space).body()).contains("les rencontres et leurs comptes rendus");
    assertThat(propose(place, directorate).statusCode()).isEqualTo(302);
    assertThat(agency.get(space).body()).contains("les rencontres et leurs comptes rendus");
    assertThat(mediator.get(space).statusCode()).isEqualTo(403);
    assertThat(press(place, "accord").body()).contains("C’est à l’autre côté");

    Mailbox.of(mailServer).awaitTo(agencyMember.value(), mail -> mail.contains("vous aide"));
    assertThat(press(agency, "accord").statusCode()).isEqualTo(302);
    assertThat(mediator.get(space).body())
        .contains("peut lire cet espace jusqu’au", "Médiation de Direction");
    assertThat(mediator.get("/partenariats").body()).contains(space);
    assertThat(place.get(space).body()).contains("peut lire cet espace jusqu’au");
    assertThat(press(mediator, "fin").statusCode()).isEqualTo(403);
    assertThat(mediator.get(space + "/rencontres/nouvelle").statusCode()).isEqualTo(403);

    assertThat(press(agency, "fin").statusCode()).isEqualTo(302);
    assertThat(mediator.get(space).statusCode()).isEqualTo(403);
    assertThat(place.get(space).body()).contains("Fin de la médiation de Direction");
  }

  @Test
  void theOtherSideProposesAnotherInsteadAndOnlyOneRuns() throws Exception {
    Person place = town.signedIn(placeMember);
    Person agency = town.signedIn(agencyMember);
    Organisation other = town.place();
    propose(place, directorate);
    assertThat(propose(place, other).body()).contains("terminez d’abord");
    assertThat(propose(agency, other).statusCode()).isEqualTo(302);
    assertThat(press(agency, "accord").body()).contains("C’est à l’autre côté");
    assertThat(press(place, "accord").statusCode()).isEqualTo(302);
    assertThat(town.signedIn(other, Role.READER).get(space).statusCode()).isEqualTo(200);
    assertThat(town.signedIn(adviser).get(space).statusCode()).isEqualTo(403);
  }

  @Test
  void itEndsByItselfAfterSixtyDays() throws Exception {
    propose(town.signedIn(placeMember), directorate);
    press(town.signedIn(agencyMember), "accord");
    clock.advance(Duration.ofDays(59));
    calendar.hourly();
    assertThat(town.signedIn(adviser).get(space).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofDays(3));
    assertThat(town.signedIn(adviser).get(space).statusCode()).as("before the hour").isEqualTo(403);
    assertThat(town.signedIn(adviser).get("/partenariats").body()).doesNotContain(space);
    calendar.hourly();
    assertThat(town.signedIn(adviser).get(space).statusCode()).isEqualTo(403);
  }

  @Test
  void refusesWhoIsInItAlreadyAndWhoIsNobodyHere() throws Exception {
    Person place = town.signedIn(placeMember);
    assertThat(at(place, "/lieux/personne-de-tel").body()).contains("collez l’adresse de sa page");
    Organisation agency =
        partnerships
            .get(new org.rebond.partnerships.PartnershipId(UUID.fromString(space.substring(14))))
            .agency()
            .organisation();
    assertThat(at(place, agency.path()).body()).contains("est déjà dans ce partenariat");
    assertThat(propose(town.signedIn(adviser), directorate).statusCode()).isEqualTo(403);
    assertThat(press(place, "fin").body()).contains("Aucune médiation");
  }

  /** What the two sides alone may open is told to a third party, and leads nowhere. */
  @Test
  void noLineOfTheTimelineLeadsAMediatorToARefusal() throws Exception {
    PartnershipId id = new PartnershipId(UUID.fromString(space.replace("/partenariats/", "")));
    LocalDate day = LocalDate.of(2026, 1, 5);
    timeline.add(id, Moment.of("partnerships.timeline.contact", day).at("/contacts/one"));
    timeline.add(id, Moment.of("partnerships.timeline.opened", day).at("/conventions/one"));
    timeline.add(id, Moment.of("partnerships.timeline.opened", day).at(space + "/taches"));
    propose(town.signedIn(placeMember), directorate);
    press(town.signedIn(agencyMember), "accord");
    assertThat(town.signedIn(placeMember).get(space).body())
        .contains("href=\"/contacts/one\"", "href=\"/conventions/one\"");
    assertThat(town.signedIn(adviser).get(space).body())
        .contains("Premier contact", "href=\"" + space + "/taches\"")
        .doesNotContain("/contacts/one", "/conventions/one");
  }

  private HttpResponse<String> propose(Person who, Organisation mediator) throws Exception {
    return at(who, "https://example.org" + mediator.path());
  }

  private HttpResponse<String> at(Person who, String address) throws Exception {
    return who.post(
        space, space + "/mediation", Map.of("adresse", address, "key", UUID.randomUUID() + ""));
  }

  private HttpResponse<String> press(Person who, String button) throws Exception {
    return who.post(space, space + "/mediation/" + button, Map.of());
  }
}

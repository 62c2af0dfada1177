package org.rebond.partnerships.mediation;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Indre;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@RebondTest
class MediationTests {

  @Autowired Town town;
  @Autowired Indre indre;
  @Autowired Partnerships partnerships;
  @Autowired MediationCalendar calendar;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

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
    assertThat(propose(place, directorate).statusCode()).isEqualTo(302);
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

  /** What "who can see what" says of a third party is true of every page of the space. */
  @Test
  void readsThePagesThatNameAMediatorAndNoOthersOfTheSpace() throws Exception {
    propose(town.signedIn(placeMember), directorate);
    press(town.signedIn(agencyMember), "accord");
    Person mediator = town.signedIn(adviser);
    Map<String, Boolean> named = new TreeMap<>();
    Map<String, Boolean> read = new TreeMap<>();
    for (var route : routes.getHandlerMethods().entrySet()) {
      Shows shows = route.getValue().getMethodAnnotation(Shows.class);
      for (String path : route.getKey().getPatternValues()) {
        if (shows != null && path.matches("/partenariats/\\{id}[^{]*")) {
          boolean reading = Arrays.asList(shows.to()).contains(Viewer.MEDIATOR);
          named.put(path, reading);
          String address = path.replace("/partenariats/{id}", space);
          read.put(path, mediator.get(address).statusCode() == 200);
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(6).containsEntry("/partenariats/{id}", true);
    // The list of agreements opens, and is empty for who is not of a side.
    named.remove("/partenariats/{id}/conventions");
    read.remove("/partenariats/{id}/conventions");
    assertThat(read).isEqualTo(named);
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

package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class EncounterChangeTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired GreenMail mailServer;

  private Organisation place;
  private Partnership partnership;
  private EmailAddress director;
  private Person facilitator;
  private Person agent;
  private String path;

  @BeforeEach
  void aPlannedVisit() throws Exception {
    place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    director = town.member(agency, Role.MANAGER);
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(director);
    path =
        Person.located(
            facilitator.post(
                partnership.path() + "/rencontres/nouvelle",
                partnership.path() + "/rencontres",
                form("2027-07-01", "https://visio.example/salle", 0)));
  }

  @Test
  void anInvitationAChangeAndAnEndKeepTheirIdentityAndCountUp() throws Exception {
    Calendars calendars = new Calendars(mailServer, director.value());
    String invited = calendars.await("METHOD:REQUEST");
    assertThat(invited)
        .contains("SEQUENCE:0", "STATUS:CONFIRMED", "DTSTART:20270701T083000Z")
        .contains("mailto:" + director.value(), "RSVP=FALSE", "https://visio.example/salle");
    String uid = line(invited, "UID:");

    assertThat(change(agent, "2027-07-08", 0).statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body()).contains("8 juillet 2027");
    assertThat(facilitator.get(partnership.path()).body()).contains("La visite est déplacée");
    assertThat(agent.get(path + "/rencontre.ics").body())
        .contains(uid, "SEQUENCE:1", "METHOD:PUBLISH", "DTSTART:20270708T083000Z");

    assertThat(cancel(facilitator, "La machine est en panne").statusCode()).isEqualTo(302);
    assertThat(calendars.await("METHOD:CANCEL"))
        .contains(uid, "SEQUENCE:2", "STATUS:CANCELLED", "La machine est en panne");
    assertThat(agent.get(path + "/rencontre.ics").body()).contains("METHOD:CANCEL", uid);
  }

  @Test
  void whatIsCancelledStaysVisibleWithItsReasonAndChangesNoMore() throws Exception {
    assertThat(cancel(agent, "").body()).contains("Dites pourquoi en une phrase");
    assertThat(agent.get(path + "/annulation").body()).contains("Garder la rencontre");
    assertThat(cancel(agent, "Grève des trains").statusCode()).isEqualTo(302);
    assertThat(cancel(facilitator, "Une autre raison").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body())
        .contains("Annulée", "Grève des trains", "Annulée côté Agence")
        .doesNotContain("Une autre raison", "<textarea", "/modifier");
    assertThat(agent.get(partnership.path() + "/rencontres").body()).contains("Annulée");
    assertThat(agent.get(partnership.path()).body())
        .contains("La visite est annulée", "Prévoir une rencontre")
        .doesNotContain("Prochaine rencontre");
    assertThat(agent.get(path + "/modifier").statusCode()).isEqualTo(409);
    assertThat(change(agent, "2027-07-08", 1).body()).contains("déjà annulée", "Voir la laser");
  }

  @Test
  void whoeverChangesSecondIsToldAndKeepsWhatTheyTyped() throws Exception {
    assertThat(change(agent, "2027-07-08", 0).statusCode()).isEqualTo(302);
    var late = change(facilitator, "2027-07-09", 0);
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body())
        .contains("Quelqu’un a changé cette rencontre", "8 juillet 2027", "value=\"2027-07-09\"")
        .contains("name=\"sequence\" value=\"1\"");
    assertThat(change(facilitator, "2027-07-09", 1).statusCode()).isEqualTo(302);
    // The same again changes nothing: calendars are not told twice.
    assertThat(change(facilitator, "2027-07-09", 2).statusCode()).isEqualTo(302);
    assertThat(agent.get(path + "/rencontre.ics").body()).contains("SEQUENCE:2");
  }

  @Test
  void aMeetingWithMinutesTookPlace() throws Exception {
    facilitator.post(path, path + "/compte-rendu", Map.of("version", "0", "summary", "Vu"));
    assertThat(facilitator.get(path).body()).doesNotContain("/annulation");
    assertThat(facilitator.get(path + "/annulation").body()).contains("elle a eu lieu");
    assertThat(cancel(facilitator, "Trop tard").statusCode()).isEqualTo(409);
  }

  @Test
  void onlyAnHttpsLinkIsTakenAndItOpensWithoutTellingWhereFrom() throws Exception {
    assertThat(agent.get(path).body())
        .contains("rel=\"noopener noreferrer external\" href=\"https://visio.example/salle\"");
    for (String link :
        List.of(
            "http://a.example",
            "javascript:alert(1)",
            "https://",
            "https://me@a.example",
            "visio")) {
      var page = agent.post(path + "/modifier", path + "/modifier", form("2027-07-08", link, 0));
      assertThat(page.body()).as(link).contains("Ce lien ne convient pas", link);
    }
  }

  @Test
  void eachSideSaysHowManyComeAndInWhichPart() throws Exception {
    assertThat(agent.get(path).body()).contains("Personne ne l’a encore dit");
    var wrong = say(agent, "direction", "cent");
    assertThat(wrong.body()).contains("Indiquez un nombre entre 0 et 50", "cent");
    assertThat(say(agent, "direction", "1", "counsel", "3").statusCode()).isEqualTo(302);
    assertThat(say(facilitator, "animation", "1").statusCode()).isEqualTo(302);
    assertThat(say(agent, "counsel", "2", "other", "0").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body())
        .contains("Conseil, accompagnement\u00a0: 2", "Animation, atelier\u00a0: 1")
        .contains("2 personnes", "une personne")
        .doesNotContain("Direction\u00a0: 1");
    assertThat(agent.get(path + "/participants").body()).contains("value=\"2\"");
  }

  @Test
  void readersAndStrangersChangeNothing() throws Exception {
    Person reader = town.signedIn(place, Role.READER);
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    for (Person who : List.of(reader, stranger)) {
      assertThat(who.get(path + "/modifier").statusCode()).isEqualTo(403);
      assertThat(change(who, "2027-07-08", 0).statusCode()).isEqualTo(403);
      assertThat(cancel(who, "Non").statusCode()).isEqualTo(403);
      assertThat(say(who, "direction", "1").statusCode()).isEqualTo(403);
    }
    assertThat(reader.get(path).body()).doesNotContain("/annulation", "/participants");
  }

  private HttpResponse<String> change(Person who, String day, int sequence) throws Exception {
    return who.post(path, path + "/modifier", form(day, "https://visio.example/salle", sequence));
  }

  private HttpResponse<String> cancel(Person who, String reason) throws Exception {
    return who.post(path, path + "/annulation", Map.of("reason", reason));
  }

  private HttpResponse<String> say(Person who, String... counts) throws Exception {
    Map<String, String> form = new HashMap<>();
    for (int i = 0; i < counts.length; i += 2) {
      form.put(counts[i], counts[i + 1]);
    }
    return who.post("/partenariats", path + "/participants", form);
  }

  private static Map<String, String> form(String day, String link, int sequence) {
    return Map.of(
        "kind", "VISIT",
        "day", day,
        "time", "10:30",
        "length", "60",
        "place", "L’Établi",
        "link", link,
        "objective", "Voir la laser",
        "sequence", String.valueOf(sequence));
  }

  private static String line(String calendar, String start) {
    return calendar.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }
}

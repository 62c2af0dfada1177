package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class EncounterTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Encounters encounters;
  @Autowired GreenMail mailServer;

  private Organisation place;
  private Partnership partnership;
  private EmailAddress director;
  private Person facilitator;
  private Person agent;

  @BeforeEach
  void twoPartners() throws Exception {
    place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    director = town.member(agency, Role.MANAGER);
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(director);
  }

  @Test
  void isPlannedOnceToldToTheOtherSideAndPutIntoCalendars() throws Exception {
    assertThat(facilitator.get(partnership.path()).body()).contains("Se rencontrer");
    Map<String, String> form = form("2027-07-01");
    String path = Person.located(plan(form));
    assertThat(Person.located(plan(form))).isEqualTo(path);
    assertThat(Mailbox.link(Mailbox.of(mailServer).awaitTo(director.value())).getPath())
        .isEqualTo(path);
    assertThat(agent.get(partnership.path()).body())
        .contains("Une visite est prévue", "Prochaine rencontre");
    assertThat(agent.get(partnership.path() + "/rencontres").body())
        .contains("À venir", "/rencontres/", "1er juillet 2027");
    HttpResponse<String> calendar = agent.get(path + "/rencontre.ics");
    assertThat(calendar.headers().firstValue("content-type").orElse(""))
        .startsWith("text/calendar");
    // 10:30 in Paris, in summer.
    assertThat(calendar.body()).contains("DTSTART:20270701T083000Z");
  }

  @Test
  void minutesWrittenByBothAtOnceLoseNothing() throws Exception {
    String path = Person.located(plan(form("2025-01-15")));
    assertThat(agent.get(partnership.path()).body()).contains("Écrire le compte rendu");
    assertThat(minute(facilitator, path, 0, "Vu par le lieu").statusCode()).isEqualTo(302);
    assertThat(minute(facilitator, path, 0, "Vu par le lieu").statusCode()).isEqualTo(302);
    HttpResponse<String> conflict = minute(agent, path, 0, "Vu par agence");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body())
        .contains("Vu par le lieu", "Vu par agence", "Rien n’est perdu", "value=\"1\"");
    assertThat(minute(agent, path, 1, "Vu par les deux").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body()).contains("Vu par les deux");
    assertThat(facilitator.get(partnership.path()).body()).contains("Visite, compte rendu partagé");
  }

  @Test
  void isClosedToStrangersAndReadOnlyForReaders() throws Exception {
    String path = Person.located(plan(form("2025-01-15")));
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    assertThat(stranger.get(path).statusCode()).isEqualTo(403);
    assertThat(stranger.get(path + "/rencontre.ics").statusCode()).isEqualTo(403);
    assertThat(stranger.get(partnership.path() + "/rencontres").statusCode()).isEqualTo(403);
    assertThat(minute(stranger, path, 0, "x").statusCode()).isEqualTo(403);
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(path).body()).doesNotContain("<textarea");
    assertThat(minute(reader, path, 0, "x").statusCode()).isEqualTo(403);
    assertThat(reader.get(partnership.path() + "/rencontres/nouvelle").statusCode()).isEqualTo(403);
    assertThat(stranger.get("/rencontres/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
  }

  @Test
  void keepsWhatWasTypedBesideItsMistakes() throws Exception {
    Map<String, String> form = new java.util.HashMap<>(form("hier"));
    form.put("length", "");
    HttpResponse<String> page = plan(form);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Voir la laser", "Indiquez le jour", "hier");
  }

  private HttpResponse<String> plan(Map<String, String> form) throws Exception {
    return facilitator.post(
        partnership.path() + "/rencontres/nouvelle", partnership.path() + "/rencontres", form);
  }

  private static Map<String, String> form(String day) {
    return Map.of(
        "kind",
        "VISIT",
        "day",
        day,
        "time",
        "10:30",
        "length",
        "60",
        "place",
        "L’Établi",
        "objective",
        "Voir la laser",
        "key",
        UUID.randomUUID().toString());
  }

  private static HttpResponse<String> minute(Person who, String path, int version, String text)
      throws Exception {
    return who.post(
        "/partenariats",
        path + "/compte-rendu",
        Map.of("version", String.valueOf(version), "summary", text));
  }
}

package org.rebond.partnerships.polls;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterForm;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class FindingADateTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired FindingADate dates;
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
  void datesAreProposedAnsweredAndOneOfThemBecomesTheEncounter() throws Exception {
    Map<String, String> form = form("2031-07-01,2031-07-02,", "10:30,14:00,");
    String path = Person.located(propose(form));
    assertThat(Person.located(propose(form))).isEqualTo(path);
    assertThat(Mailbox.link(Mailbox.of(mailServer).awaitTo(director.value())).getPath())
        .isEqualTo(path);
    assertThat(agent.get(partnership.path()).body())
        .contains("Dire ce qui vous convient", "2 dates proposées");
    assertThat(agent.get(path).body())
        .contains("1er juillet 2031", "2 juillet 2031", "pas de réponse", "Vos réponses (Agence)")
        .doesNotContain("Choisir cette date", "La date qui convient le mieux");

    assertThat(answer(agent, path, ",").statusCode()).isEqualTo(409);
    assertThat(answer(agent, path, "YES,YES").statusCode()).isEqualTo(302);
    assertThat(answer(agent, path, "NO,YES").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body())
        .contains("La date qui convient le mieux", "Tout le monde dit oui", "Choisir cette date");
    assertThat(facilitator.get(partnership.path()).body()).contains("Choisir la date");
    assertThat(pick(agent, path, 2).statusCode()).isEqualTo(403);
    assertThat(pick(facilitator, path, 9).statusCode()).isEqualTo(404);

    String planned = Person.located(pick(facilitator, path, 2));
    assertThat(Person.located(pick(facilitator, path, 2))).isEqualTo(planned);
    assertThat(agent.get(planned).body()).contains("2 juillet 2031", "14\u00a0h", "Voir la laser");
    var late = pick(facilitator, path, 1);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Une date vient d’être choisie");
    assertThat(answer(agent, path, "YES,YES").statusCode()).isEqualTo(409);
    assertThat(agent.get(path).body())
        .contains("Une date est choisie", planned)
        .doesNotContain("<select");
  }

  @Test
  void twoWhoPickAtOnceMakeOneEncounter() throws Exception {
    String path = Person.located(propose(form("2031-07-01,2031-07-02", "10:30,14:00")));
    Person colleague = town.signedIn(place, Role.MANAGER);
    colleague.get(path);
    facilitator.get(path);
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<HttpResponse<String>>> both =
          List.of(() -> pick(facilitator, path, 1), () -> pick(colleague, path, 2));
      List<Integer> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> one : threads.invokeAll(both)) {
        answers.add(one.get().statusCode());
      }
      assertThat(answers).containsExactlyInAnyOrder(302, 409);
    }
    assertThat(agent.get(partnership.path() + "/rencontres").body().split("/rencontres/"))
        .filteredOn(part -> part.matches("(?s)[0-9a-f-]{36}\".*"))
        .hasSize(1);
  }

  @Test
  void aPollPastAllItsDatesSaysSoAndOffersANewOne() throws Exception {
    Encounter terms =
        new EncounterForm("VISIT", "", "", "60", "", "", "", "", "0")
            .at(
                Instant.parse("2025-01-01T09:00:00Z"),
                partnership.id(),
                ZoneId.of("Europe/Paris"),
                Side.PLACE);
    Poll past =
        dates.propose(
            terms,
            List.of(Instant.parse("2025-01-01T09:00:00Z"), Instant.parse("2025-01-02T09:00:00Z")),
            UUID.randomUUID(),
            Pages.member(Role.FACILITATOR, place.id()));
    assertThat(agent.get(past.path()).body())
        .contains("Toutes ces dates sont passées", "/sondages/nouveau")
        .doesNotContain("<select");
    var late = pick(facilitator, past.path(), 1);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Cette date est passée");
  }

  @Test
  void mistakesAreToldAndWhatWasTypedIsKept() throws Exception {
    assertThat(propose(form("2031-07-01", "10:30")).body())
        .contains("Proposez au moins deux dates", "value=\"2031-07-01\"", "Voir la laser");
    assertThat(propose(form("2031-07-01,2031-07-01", "10:30,10:30")).body())
        .contains("Proposez au moins deux dates");
    assertThat(propose(form("2031-07-01,2031-07-02", "10:30,")).body())
        .contains("La date 2 n’est pas complète");
    assertThat(propose(form("2025-07-01,2031-07-02", "10:30,10:30")).body())
        .contains("La date 1 est déjà passée");
  }

  @Test
  void strangersSeeNothingAndReadersChangeNothing() throws Exception {
    String path = Person.located(propose(form("2031-07-01,2031-07-02", "10:30,14:00")));
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    assertThat(stranger.get(path).statusCode()).isEqualTo(403);
    assertThat(answer(stranger, path, "YES,YES").statusCode()).isEqualTo(403);
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(path).body()).contains("Qui peut quand").doesNotContain("<select");
    assertThat(answer(reader, path, "YES,YES").statusCode()).isEqualTo(403);
    assertThat(pick(reader, path, 1).statusCode()).isEqualTo(403);
    assertThat(reader.get(partnership.path() + "/sondages/nouveau").statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> propose(Map<String, String> form) throws Exception {
    return facilitator.post(
        partnership.path() + "/sondages/nouveau", partnership.path() + "/sondages", form);
  }

  private static HttpResponse<String> answer(Person who, String path, String answers)
      throws Exception {
    return who.post("/partenariats", path + "/reponse", Map.of("answers", answers));
  }

  private static HttpResponse<String> pick(Person who, String path, int slot) throws Exception {
    return who.post("/partenariats", path + "/choix", Map.of("slot", String.valueOf(slot)));
  }

  private static Map<String, String> form(String days, String times) {
    return Map.of(
        "kind", "VISIT",
        "days", days,
        "times", times,
        "length", "60",
        "place", "L’Établi",
        "objective", "Voir la laser",
        "key", UUID.randomUUID().toString());
  }
}

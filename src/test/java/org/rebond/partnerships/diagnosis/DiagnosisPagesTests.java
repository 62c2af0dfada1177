package org.rebond.partnerships.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class DiagnosisPagesTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Statements statements;

  private Organisation place;
  private Partnership partnership;
  private EmailAddress director;
  private Person facilitator;
  private Person agent;
  private String path;

  @BeforeEach
  void aDiagnosisBegun() throws Exception {
    place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    director = town.member(agency, Role.MANAGER);
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(director);
    path = Person.located(open(facilitator, 1));
  }

  @Test
  void isBegunOnceToldAndShownInTheSpace() throws Exception {
    assertThat(Person.located(open(agent, 1))).isEqualTo(path);
    assertThat(agent.get("/nouvelles").body()).contains("commence un diagnostic partagé");
    assertThat(agent.get(partnership.path()).body())
        .contains("Diagnostic partagé commencé", ">Diagnostic</a>");
    assertThat(agent.get(path + "?lang=en").body()).contains("Shared diagnosis", "Each on its own");
    String other = partnerships.open(place, town.agency(), LocalDate.of(2024, 3, 1)).path();
    assertThat(facilitator.get(other + "/diagnostic").body()).contains("Ici, votre diagnostic");
    assertThat(facilitator.get(other).body()).doesNotContain(">Diagnostic</a>");
  }

  @Test
  void aPartIsHiddenUntilBothAreReadyAlsoInFiles() throws Exception {
    assertThat(ready(facilitator).body()).contains("Votre part est encore vide");
    state(facilitator, "besoins", "Peu de réseau");
    ready(facilitator);
    assertThat(agent.get(partnership.path()).body()).contains("Terminer votre part");
    for (String page : List.of("", "/notre-part/besoins", "/diagnostic.csv")) {
      assertThat(agent.get(path + page).body()).doesNotContain("Peu de réseau");
    }
    assertThat(agent.get(path + "/ensemble").statusCode()).isEqualTo(302);
    assertThat(agent.get("/enonces/" + id("Peu de réseau")).statusCode()).isEqualTo(403);
    assertThat(facilitator.get(path + "/diagnostic.csv").body()).contains("Peu de réseau");
    state(agent, "actions", "Un atelier");
    ready(agent);
    assertThat(agent.get(path + "/ensemble").body()).contains("Peu de réseau", "Un atelier");
    assertThat(agent.get(path + "/diagnostic.csv").body()).contains("Peu de réseau");
  }

  @Test
  void aPartIsTakenBackOnlyWhileTheOtherSideHasReadNothing() throws Exception {
    state(facilitator, "besoins", "Peu de réseau");
    ready(facilitator);
    assertThat(post(facilitator, path + "/reprise", Map.of()).statusCode()).isEqualTo(302);
    state(agent, "actions", "Un atelier");
    ready(agent);
    assertThat(agent.get(path + "/ensemble").statusCode()).isEqualTo(302);
    ready(facilitator);
    assertThat(post(facilitator, path + "/reprise", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void aFigureWithoutItsDayAndSourceIsRefusedAndWhatWasTypedIsKept() throws Exception {
    Map<String, String> form = new HashMap<>(statement("Loin de tout"));
    form.put("amount", "312");
    form.put("unit", "PEOPLE");
    HttpResponse<String> refused = post(facilitator, path + "/notre-part/besoins", form);
    assertThat(refused.body())
        .contains("Indiquez la date du chiffre", "Indiquez d’où vient le chiffre", "Loin de tout");
    form.put("countedOn", "2025-12-31");
    form.put("source", "Insee");
    form.put("amount", "7");
    assertThat(post(facilitator, path + "/notre-part/besoins", form).body())
        .contains("Moins de 11 personnes ne se comptent pas");
    form.put("amount", "312");
    assertThat(post(facilitator, path + "/notre-part/besoins", form).statusCode()).isEqualTo(302);
    assertThat(post(facilitator, path + "/notre-part/besoins", form).statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path + "/notre-part/besoins").body())
        .contains("312 personnes", "31 décembre 2025", "Insee", "Ce que vous avez écrit (1)");
  }

  @Test
  void twoOfOneSideWhoRewordAtOnceLoseNothing() throws Exception {
    state(facilitator, "besoins", "Peu de réseau");
    String one = "/enonces/" + id("Peu de réseau");
    Person colleague = town.signedIn(place, Role.MANAGER);
    assertThat(reword(facilitator, one, 1, "Pas de réseau").statusCode()).isEqualTo(302);
    HttpResponse<String> conflict = reword(colleague, one, 1, "Signal faible");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Pas de réseau", "Signal faible", "value=\"2\"");
    assertThat(reword(colleague, one, 2, "Signal faible ou absent").statusCode()).isEqualTo(302);
    assertThat(reword(agent, one, 3, "À nous").statusCode()).isEqualTo(403);
  }

  @Test
  void aNewVersionStartsFromTheOldOneWhichIsReadableAndClosed() throws Exception {
    state(facilitator, "besoins", "Peu de réseau");
    assertThat(open(facilitator, 2).statusCode()).isEqualTo(409);
    ready(facilitator);
    state(agent, "actions", "Un atelier");
    ready(agent);
    String next = Person.located(open(facilitator, 2));
    assertThat(Person.located(open(facilitator, 2))).isEqualTo(next).isNotEqualTo(path);
    assertThat(facilitator.get(next + "/notre-part/besoins").body()).contains("Peu de réseau");
    assertThat(agent.get(next).body()).contains("Version 2", "Version 1");
    assertThat(agent.get(path + "/ensemble").body()).contains("Peu de réseau", "version close");
    assertThat(state(agent, "actions", "Trop tard").statusCode()).isEqualTo(409);
  }

  @Test
  void isClosedToStrangersAndReadOnlyForReaders() throws Exception {
    state(facilitator, "besoins", "Peu de réseau");
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    for (String page : List.of("", "/notre-part/besoins", "/ensemble", "/diagnostic.pdf")) {
      assertThat(stranger.get(path + page).statusCode()).as(page).isEqualTo(403);
    }
    assertThat(state(stranger, "besoins", "x").statusCode()).isEqualTo(403);
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(path + "/notre-part/besoins").body())
        .contains("Peu de réseau")
        .doesNotContain("<textarea");
    assertThat(state(reader, "besoins", "x").statusCode()).isEqualTo(403);
    assertThat(ready(reader).statusCode()).isEqualTo(403);
    assertThat(facilitator.get(path + "/notre-part/inconnu").statusCode()).isEqualTo(404);
  }

  private UUID id(String body) {
    DiagnosisId id = new DiagnosisId(UUID.fromString(path.replaceAll(".*/", "")));
    return statements.of(id).stream()
        .filter(one -> one.body().equals(body) && one.side() == Side.PLACE)
        .findFirst()
        .orElseThrow()
        .id()
        .value();
  }

  private HttpResponse<String> open(Person who, int number) throws Exception {
    return post(who, partnership.path() + "/diagnostic", Map.of("number", String.valueOf(number)));
  }

  private HttpResponse<String> ready(Person who) throws Exception {
    return post(who, path + "/pret", Map.of());
  }

  private HttpResponse<String> state(Person who, String step, String body) throws Exception {
    return post(who, path + "/notre-part/" + step, statement(body));
  }

  private HttpResponse<String> reword(Person who, String one, int version, String body)
      throws Exception {
    Map<String, String> form = new HashMap<>(statement(body));
    form.put("version", String.valueOf(version));
    return post(who, one, form);
  }

  private static Map<String, String> statement(String body) {
    return Map.of(
        "group", "YOUNG", "barrier", "DIGITAL", "body", body, "key", UUID.randomUUID().toString());
  }

  private HttpResponse<String> post(Person by, String to, Map<String, String> form)
      throws Exception {
    return by.post("/partenariats", to, form);
  }
}

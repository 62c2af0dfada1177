package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class MinutesTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;

  private Partnership partnership;
  private Person facilitator;
  private Person agent;
  private String path;

  @BeforeEach
  void twoPartnersMet() throws Exception {
    Organisation place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(agency, Role.FACILITATOR);
    path =
        Person.located(
            facilitator.post(
                partnership.path() + "/rencontres/nouvelle",
                partnership.path() + "/rencontres",
                Map.of("kind", "CALL", "day", "2025-01-15", "time", "10:30", "length", "30")));
  }

  @Test
  void sectionsWrittenApartAreBothKept() throws Exception {
    assertThat(write(facilitator, 0, "Vu", "", "").statusCode()).isEqualTo(302);
    assertThat(write(agent, 1, "Vu", "On signe", "").statusCode()).isEqualTo(302);
    assertThat(write(facilitator, 1, "Vu", "", "Écrire lundi").statusCode()).isEqualTo(302);
    assertThat(agent.get(path).body()).contains("Version 3", "On signe", "Écrire lundi");
  }

  @Test
  void aTextThatComesTooLateIsShownBesideTheOtherKeptAndTakenUp() throws Exception {
    write(facilitator, 0, "Vu par le lieu", "", "");
    HttpResponse<String> late = write(agent, 0, "Vu par agence", "On signe", "");
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body())
        .contains("Vu par le lieu", "Vu par agence", "side-by-side", "data-manual=\"0\"");
    write(agent, 0, "Vu par agence", "On signe", "");
    assertThat(facilitator.get(path).body()).contains("Version 1, un texte mis de côté");
    String versions = facilitator.get(path + "/versions").body();
    assertThat(versions)
        .contains("Vu par le lieu", "Vu par agence", "Écrit à partir de la version 0");
    String taken = versions.replaceAll("(?s).*\\?reprendre=([0-9a-f-]{36}).*", "$1");
    assertThat(facilitator.get(path + "?reprendre=" + taken).body())
        .contains("Un texte repris", "On signe</textarea>", "name=\"version\" value=\"1\"");
    assertThat(write(agent, 1, "Vu par les deux", "On signe", "").statusCode()).isEqualTo(302);
    assertThat(agent.get(path + "?reprendre=1").body()).contains("Vu par le lieu</textarea>");
    assertThat(agent.get(path + "?reprendre=9").body()).contains("Vu par les deux</textarea>");
  }

  @Test
  void whatIsSavedWhileTypingTellsTheBrowserWhatStandsNow() throws Exception {
    assertThat(save(agent, 0, "Vu").body()).contains("\"version\":1");
    HttpResponse<String> again = save(agent, 1, "Vu et entendu");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"version\":2", "\"summary\":\"Vu et entendu\"");
    assertThat(save(facilitator, 1, "Autre chose").statusCode()).isEqualTo(409);
    assertThat(facilitator.get(path + "/versions").body()).doesNotContain("Autre chose");
    assertThat(save(facilitator, 2, "").statusCode()).isEqualTo(422);
    assertThat(save(facilitator, 2, "Mme Durand est venue").statusCode()).isEqualTo(422);
    assertThat(agent.get(path).body()).contains("Vu et entendu", "Version 2<");
  }

  @Test
  void strangersReadNoVersionAndSaveNothing() throws Exception {
    Person stranger = town.signedIn(town.agency(), Role.MANAGER);
    assertThat(stranger.get(path + "/versions").statusCode()).isEqualTo(403);
    assertThat(save(stranger, 0, "x").statusCode()).isEqualTo(403);
    assertThat(facilitator.get(path + "/versions").body()).contains("Pas encore de compte rendu");
  }

  private HttpResponse<String> save(Person who, int version, String summary) throws Exception {
    return who.post(
        "/partenariats",
        path + "/compte-rendu/saisie",
        Map.of("version", String.valueOf(version), "summary", summary));
  }

  private HttpResponse<String> write(
      Person who, int version, String summary, String decisions, String nextStep) throws Exception {
    return who.post(
        "/partenariats",
        path + "/compte-rendu",
        Map.of(
            "version", String.valueOf(version),
            "summary", summary,
            "decisions", decisions,
            "nextStep", nextStep));
  }
}

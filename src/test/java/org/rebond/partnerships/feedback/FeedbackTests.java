package org.rebond.partnerships.feedback;

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
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class FeedbackTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired JdbcClient jdbc;

  private Organisation place;
  private Partnership partnership;
  private Person facilitator;
  private Person agent;

  @BeforeEach
  void twoPartners() throws Exception {
    place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(agency, Role.FACILITATOR);
  }

  @Test
  void eachSideSaysOnceHowItWasAndBothReadIt() throws Exception {
    String path = met("2025-01-15");
    assertThat(agent.get(path + "/retour").body()).contains("L’autre côté lit vos réponses");
    assertThat(say(agent, path, "", "Bien").body()).contains("Choisissez une réponse", "Bien");
    assertThat(say(agent, path, "YES", "On a bien parlé").statusCode()).isEqualTo(302);
    assertThat(say(facilitator, path, "PARTLY", "").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body()).contains("On a bien parlé", "en partie");
    assertThat(say(agent, path, "NO", "Tout compte fait").statusCode()).isEqualTo(302);
    assertThat(facilitator.get(path).body())
        .contains("Tout compte fait")
        .doesNotContain("On a bien parlé");
    assertThat(facilitator.get(partnership.path()).body().split("Un retour est donné")).hasSize(3);
  }

  @Test
  void afterThirtyDaysItChangesNoMore() throws Exception {
    String path = met("2025-01-15");
    say(agent, path, "YES", "Avant");
    jdbc.sql(
            """
            UPDATE partnerships.encounter_feedback SET given_at = given_at - interval '31 days'
            WHERE encounter = ?::uuid
            """)
        .param(path.substring("/rencontres/".length()))
        .update();
    assertThat(say(agent, path, "NO", "Après").body()).contains("plus de trente jours");
    assertThat(agent.get(path).body()).contains("Avant").doesNotContain("/retour");
    assertThat(say(facilitator, path, "NO", "Nous, si").statusCode()).isEqualTo(302);
  }

  @Test
  void beforeItTookPlaceOrWhereItDidNotThereIsNothingToSay() throws Exception {
    String coming = met("2031-07-01");
    assertThat(agent.get(coming).body()).doesNotContain("/retour");
    assertThat(agent.get(coming + "/retour").body()).contains("n’a pas encore eu lieu");
    String cancelled = met("2025-01-15");
    agent.post(cancelled, cancelled + "/annulation", Map.of("reason", "Grève"));
    assertThat(say(agent, cancelled, "YES", "").body()).contains("rien à en dire");
  }

  @Test
  void readersReadAndStrangersDoNot() throws Exception {
    String path = met("2025-01-15");
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(path + "/retour").statusCode()).isEqualTo(403);
    assertThat(say(reader, path, "YES", "").statusCode()).isEqualTo(403);
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    assertThat(say(stranger, path, "YES", "").statusCode()).isEqualTo(403);
  }

  private String met(String day) throws Exception {
    return Person.located(
        facilitator.post(
            "/partenariats",
            partnership.path() + "/rencontres",
            Map.of("kind", "CALL", "day", day, "time", "10:30", "length", "30")));
  }

  private static HttpResponse<String> say(Person who, String path, String mark, String line)
      throws Exception {
    return who.post(
        "/partenariats",
        path + "/retour",
        Map.of("useful", mark, "clear", "YES", "again", "YES", "line", line));
  }
}

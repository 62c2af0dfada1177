package org.rebond.partnerships.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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
class TaskTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;

  private Organisation place;
  private Partnership partnership;
  private Person facilitator;
  private Person agent;
  private String list;

  @BeforeEach
  void twoPartners() throws Exception {
    place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(agency, Role.FACILITATOR);
    list = partnership.path() + "/taches";
  }

  @Test
  void aTaskIsNotedOnceDoneAndToDoAgain() throws Exception {
    assertThat(facilitator.get(list).body()).contains("Aucune tâche ici");
    Map<String, String> form = form("Envoyer l’affiche", "AGENCY", "2031-07-01");
    assertThat(Person.located(add(facilitator, form))).isEqualTo(list);
    assertThat(Person.located(add(facilitator, form))).isEqualTo(list);
    String page = agent.get(list).body();
    assertThat(page).contains("Une tâche", "Envoyer l’affiche", "à faire", "1er juil. 2031");
    String task = page.replaceAll("(?s).*(/taches/[0-9a-f-]{36})/fait.*", "$1");
    for (int i = 0; i < 2; i++) {
      assertThat(agent.post(list, task + "/fait", Map.of()).statusCode()).isEqualTo(302);
    }
    assertThat(agent.get(list).body()).contains(">fait<", "Finalement, à faire");
    assertThat(agent.get(partnership.path()).body().split("Une tâche est faite")).hasSize(2);
    assertThat(agent.post(list, task + "/a-faire", Map.of()).statusCode()).isEqualTo(302);
    assertThat(facilitator.get(partnership.path()).body())
        .contains("Qui fait quoi", "Envoyer l’affiche", "Une tâche est notée");
  }

  @Test
  void theListIsSortedFilteredAndTakenAway() throws Exception {
    add(facilitator, form("Plus tard", "PLACE", "2031-07-02"));
    add(facilitator, form("Bientôt", "AGENCY", "2031-07-01"));
    add(facilitator, form("=1+1", "PLACE", "2025-01-15"));
    assertThat(names(list)).containsExactly("=1+1", "Bientôt", "Plus tard");
    assertThat(names(list + "?tri=cote")).containsExactly("=1+1", "Plus tard", "Bientôt");
    assertThat(names(list + "?cote=AGENCY")).containsExactly("Bientôt");
    assertThat(names(list + "?etat=LATE")).containsExactly("=1+1");
    assertThat(agent.get(list + "?etat=DONE").body()).contains("Aucune tâche ici");
    assertThat(agent.get(list + "?cote=x&etat=y&tri=z&page=99").body()).contains("3 tâches");
    assertThat(agent.get(list + ".csv?etat=LATE").body())
        .contains("Quoi;Côté;Pour le;État;Fait le", "'=1+1;Lieu;2025-01-15;date passée;")
        .doesNotContain("Bientôt");
  }

  @Test
  void aDayThatPassedIsAskedAboutKindlyOnItsOwnSideOnly() throws Exception {
    add(facilitator, form("Relire la charte", "AGENCY", "2025-01-15"));
    assertThat(agent.get("/aujourdhui").body())
        .contains("Toujours d’actualité", "Relire la charte");
    assertThat(facilitator.get("/aujourdhui").body()).doesNotContain("Relire la charte");
  }

  @Test
  void aTaskOfAnEncounterStandsOnItsPage() throws Exception {
    String encounter =
        Person.located(
            facilitator.post(
                "/partenariats",
                partnership.path() + "/rencontres",
                Map.of("kind", "CALL", "day", "2025-01-15", "time", "10:30", "length", "30")));
    String id = encounter.substring("/rencontres/".length());
    assertThat(agent.get(encounter).body()).contains("/taches/nouvelle?rencontre=" + id);
    Map<String, String> form = new HashMap<>(form("Écrire la note", "PLACE", "2031-07-01"));
    form.put("rencontre", id);
    assertThat(Person.located(add(agent, form))).isEqualTo(encounter);
    assertThat(facilitator.get(encounter).body()).contains("Écrire la note", "pour mardi 1er");
    assertThat(facilitator.get(list).body()).contains("décidé à cette rencontre");
    String task =
        facilitator.get(encounter).body().replaceAll("(?s).*(/taches/[0-9a-f-]{36})/fait.*", "$1");
    assertThat(Person.located(agent.post(list, task + "/fait", Map.of("de", "rencontre"))))
        .isEqualTo(encounter);

    Person others = town.signedIn(town.place(), Role.MANAGER);
    assertThat(others.get(encounter).statusCode()).isEqualTo(403);
    assertThat(others.post("/partenariats", task + "/a-faire", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void mistakesAreToldAndReadersOnlyRead() throws Exception {
    assertThat(add(facilitator, form("", "DIRECTORATE", "demain")).body())
        .contains("ce qui est à faire", "Choisissez un côté", "Indiquez le jour", "demain");
    Person reader = town.signedIn(place, Role.READER);
    assertThat(reader.get(list).body()).doesNotContain("/taches/nouvelle");
    assertThat(add(reader, form("x", "PLACE", "2031-07-01")).statusCode()).isEqualTo(403);
    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    assertThat(stranger.get(list).statusCode()).isEqualTo(403);
    assertThat(stranger.get(list + ".csv").statusCode()).isEqualTo(403);
  }

  private List<String> names(String address) throws Exception {
    return Pattern.compile("<th scope=\"row\">([^<\\n]*)")
        .matcher(agent.get(address).body())
        .results()
        .map(found -> found.group(1).strip())
        .toList();
  }

  private HttpResponse<String> add(Person who, Map<String, String> form) throws Exception {
    return who.post("/partenariats", list, form);
  }

  private static Map<String, String> form(String what, String side, String due) {
    return Map.of("what", what, "side", side, "due", due, "key", UUID.randomUUID().toString());
  }
}

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
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Opinions and axes, once both parts are open. */
@RebondTest
class AxesPagesTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired Statements statements;
  @Autowired Axes axes;
  @Autowired Timeline timeline;

  private Partnership partnership;
  private Person facilitator;
  private Person agent;
  private String path;

  @BeforeEach
  void bothPartsAreOpen() throws Exception {
    Organisation place = town.place();
    Organisation agency = town.agency();
    partnership = partnerships.open(place, agency, LocalDate.of(2024, 3, 1));
    facilitator = town.signedIn(place, Role.FACILITATOR);
    agent = town.signedIn(agency, Role.FACILITATOR);
    path =
        Person.located(
            post(facilitator, partnership.path() + "/diagnostic", Map.of("number", "1")));
    state(facilitator, "besoins", "Peu de réseau");
    state(agent, "pistes", "=Donner des tablettes");
    post(facilitator, path + "/pret", Map.of());
    post(agent, path + "/pret", Map.of());
  }

  @Test
  void aStatementIsAgreedWhenBothAreAndToDiscussWhenOneSaysSo() throws Exception {
    assertThat(judge(agent, "Peu de réseau", 0, 1, "TO_DISCUSS", "Depuis quand ?").statusCode())
        .isEqualTo(302);
    assertThat(facilitator.get(path + "/accords").body())
        .contains("Depuis quand ?", "1 point à discuter", "Aucun accord");
    HttpResponse<String> conflict = judge(agent, "Peu de réseau", 0, 1, "AGREED", "Oui vraiment");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Depuis quand ?", "Oui vraiment", "Rien n’est perdu");
    judge(agent, "Peu de réseau", 1, 1, "AGREED", "");
    assertThat(facilitator.get(path + "/accords").body()).contains("1 accord,");
    assertThat(judge(agent, "Peu de réseau", 2, 1, "", "").body()).contains("Choisissez une");
  }

  @Test
  void asksBeforeItKeepsTextsThatSeemToNameSomebody() throws Exception {
    assertThat(judge(agent, "Peu de réseau", 0, 1, "AGREED", "Comme Mme Durand").body())
        .contains("nobodyNamed", "Comme Mme Durand");
    for (String field : List.of("title", "aim", "first", "second", "third")) {
      Map<String, String> form = new HashMap<>(axis("Réseau"));
      form.put(field, "Pour Mme Durand");
      assertThat(post(agent, path + "/axes", form).body())
          .as(field)
          .contains("nobodyNamed", "Pour Mme Durand");
    }
  }

  @Test
  void anAgreedNeedAndAnAgreedIdeaBecomeAnAxisThatBothAccept() throws Exception {
    assertThat(agent.get(path + "/axes").body()).contains("Rien de nouveau", "La règle");
    judge(agent, "Peu de réseau", 0, 1, "AGREED", "");
    judge(facilitator, "=Donner des tablettes", 0, 1, "AGREED", "");
    assertThat(agent.get(path + "/axes").body()).contains("À commencer", "frein=DIGITAL");
    assertThat(agent.get(path + "/axes/nouveau?frein=DIGITAL").body())
        .contains("Donner des tablettes", "Jeunes de moins de 26 ans");
    Map<String, String> form = axis("Le numérique pour tous");
    post(agent, path + "/axes", form);
    assertThat(post(agent, path + "/axes", form).statusCode()).isEqualTo(302);
    Axis proposed = only();
    assertThat(proposed.agreed()).isFalse();
    assertThat(proposed.indicators()).containsExactly("Deux ateliers par mois");
    assertThat(accept(facilitator, proposed, 1).statusCode()).isEqualTo(302);
    assertThat(axes.agreed(partnership.id())).hasSize(1);
    assertThat(timeline.of(partnership.id(), 1))
        .extracting(Moment::key)
        .containsExactly("partnerships.timeline.axisAgreed");
    assertThat(agent.get(partnership.path()).body()).contains("Le numérique pour tous");
    assertThat(post(agent, proposed.path() + "/retrait", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  void wordsThatChangedAreAcceptedAgainAndAConflictLosesNothing() throws Exception {
    post(agent, path + "/axes", axis("Le numérique"));
    Axis proposed = only();
    assertThat(reword(facilitator, proposed, 1, "Le numérique ici").statusCode()).isEqualTo(302);
    HttpResponse<String> conflict = reword(agent, proposed, 1, "Aide chez nous");
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(conflict.body()).contains("Le numérique ici", "Aide chez nous");
    HttpResponse<String> late = accept(agent, proposed, 1);
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Cet axe a été repris");
    assertThat(only().agreed()).isFalse();
    accept(agent, proposed, 2);
    assertThat(only().agreed()).isTrue();
    reword(agent, proposed, 2, "Autrement");
    assertThat(only().agreed()).isFalse();
    post(agent, proposed.path() + "/retrait", Map.of());
    assertThat(axes.of(partnership.id())).isEmpty();
  }

  @Test
  void aFormulaInAStatementIsTextInTheTable() throws Exception {
    assertThat(agent.get(path + "/diagnostic.csv").body())
        .contains("'=Donner des tablettes", "Jeunes de moins de 26 ans", "pas encore d’avis");
  }

  private Axis only() {
    return axes.of(partnership.id()).getFirst();
  }

  private void state(Person who, String step, String body) throws Exception {
    post(
        who,
        path + "/notre-part/" + step,
        Map.of("group", "YOUNG", "barrier", "DIGITAL", "body", body));
  }

  private HttpResponse<String> judge(
      Person who, String body, int version, int ofVersion, String stand, String comment)
      throws Exception {
    DiagnosisId id = new DiagnosisId(UUID.fromString(path.replaceAll(".*/", "")));
    Statement one =
        statements.of(id).stream().filter(s -> s.body().equals(body)).findFirst().orElseThrow();
    return post(
        who,
        one.path() + "/avis",
        Map.of(
            "version",
            String.valueOf(version),
            "ofVersion",
            String.valueOf(ofVersion),
            "stand",
            stand,
            "comment",
            comment));
  }

  private static HttpResponse<String> accept(Person who, Axis axis, int version) throws Exception {
    return post(who, axis.path() + "/accord", Map.of("version", String.valueOf(version)));
  }

  private static HttpResponse<String> reword(Person who, Axis axis, int version, String title)
      throws Exception {
    Map<String, String> form = new HashMap<>(axis(title));
    form.put("version", String.valueOf(version));
    return post(who, axis.path(), form);
  }

  private static Map<String, String> axis(String title) {
    return Map.of(
        "barrier", "DIGITAL",
        "title", title,
        "aim", "Que chacun fasse ses démarches",
        "first", "Deux ateliers par mois",
        "key", UUID.randomUUID().toString());
  }

  private static HttpResponse<String> post(Person who, String action, Map<String, String> form)
      throws Exception {
    return who.post("/partenariats", action, form);
  }
}

package org.rebond.directory.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Indre;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class RoutingTests {

  private static final Pattern RULE = Pattern.compile("name=\"rule\" value=\"([^\"]+)\"");

  /** Issoudun, which has an agency of its own. */
  private static final String DOORS = "/a-qui-s-adresser?commune=36088";

  @Autowired Town town;
  @Autowired Indre indre;

  private Organisation directorate;
  private Organisation agency;
  private Person manager;
  private String page;

  @BeforeEach
  void aDirectorateWithAnAgencyElsewhere() throws Exception {
    directorate = indre.directorate();
    agency = indre.agency();
    manager = town.signedIn(directorate, Role.MANAGER);
    page = "/organisations/" + directorate.id() + "/aiguillage";
  }

  @AfterEach
  void asItWas() {
    indre.takeAway(directorate);
  }

  @Test
  void aManagerWritesARuleTriesItAndTheDoorFollowsIt() throws Exception {
    assertThat(town.stranger().get(DOORS).body()).doesNotContain(agency.slug());
    assertThat(add(manager, "ruleCommune", "Issoudun", "ruleNeed", "numerique").statusCode())
        .isEqualTo(302);
    assertThat(manager.get(page + "?commune=36088&besoin=numerique").body())
        .contains("Une règle parle de cette commune et de ce besoin", agency.name());
    assertThat(manager.get(page + "?commune=36088&besoin=alimentation").body())
        .contains("Aucune règle ne parle");
    assertThat(town.stranger().get(DOORS + "&besoin=numerique").body())
        .contains("/agences/" + agency.slug(), "Comment cette porte a été trouvée");
    assertThat(town.stranger().get(DOORS).body()).doesNotContain(agency.slug());
    String listed = manager.get(page).body();
    assertThat(manager.get(page + ".csv").body()).contains("36088", "Issoudun", agency.name());

    Matcher rule = RULE.matcher(listed);
    assertThat(rule.find()).isTrue();
    var removal = Map.of("rule", rule.group(1));
    assertThat(manager.post(page, page + "/regles/suppression", removal).statusCode())
        .isEqualTo(302);
    assertThat(manager.get(page).body()).contains("La règle est retirée", "Aucune règle");
  }

  @Test
  void anAbsenceSendsElsewhereFromItsFirstDayToItsLast() throws Exception {
    add(manager, "ruleCommune", "Issoudun");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Organisation deputy = indre.agency();
    assertThat(away(agency, agency, today, today).body()).contains("ne se remplace pas elle-même");
    assertThat(away(agency, deputy, today, today.minusDays(1)).body()).contains("vient avant");
    assertThat(away(agency, deputy, today.minusDays(1), today.plusDays(1)).statusCode())
        .isEqualTo(302);
    assertThat(manager.get(page + "?commune=36088").body()).contains("est absente ces jours-ci");
    assertThat(town.stranger().get(DOORS).body())
        .contains("/agences/" + deputy.slug())
        .doesNotContain("/agences/" + agency.slug());
  }

  @Test
  void refusesWhatIsOfAnotherTerritoryAndKeepsWhatWasTyped() throws Exception {
    assertThat(add(manager, "ruleCommune", "Melle (79500)").body())
        .contains("pas dans un département de cette direction", "Melle (79500)");
    assertThat(add(manager, "ruleCommune", "Nulle part").body()).contains("pas reconnue");
    assertThat(add(manager, "answers", "").body()).contains("Choisissez une organisation");
    assertThat(add(manager, "answers", town.agency().id().toString()).statusCode()).isEqualTo(404);
    add(manager, "ruleNeed", "numerique");
    assertThat(add(manager, "ruleNeed", "numerique").body()).contains("Une règle existe déjà");
  }

  @Test
  void theTeamReadsAndOnlyItsManagersWrite() throws Exception {
    add(manager, "ruleNeed", "numerique");
    Person reader = town.signedIn(directorate, Role.READER);
    assertThat(reader.get(page).body()).contains(agency.name()).doesNotContain("/regles\"");
    assertThat(add(reader, "ruleNeed", "alimentation").statusCode()).isEqualTo(403);
    Person other = town.signedIn(agency, Role.MANAGER);
    assertThat(other.get(page).statusCode()).isEqualTo(403);
    assertThat(add(other, "ruleNeed", "alimentation").statusCode()).isEqualTo(403);
    assertThat(manager.get(page).body()).contains("personne n’a de compte ici");
  }

  private HttpResponse<String> add(Person who, String... fields) throws Exception {
    Map<String, String> form =
        new HashMap<>(
            Map.of("answers", agency.id().toString(), "key", UUID.randomUUID().toString()));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return who.post(page, page + "/regles", form);
  }

  private HttpResponse<String> away(
      Organisation absent, Organisation deputy, LocalDate from, LocalDate to) throws Exception {
    return manager.post(
        page,
        page + "/absences",
        Map.of(
            "absent", absent.id().toString(),
            "deputy", deputy.id().toString(),
            "startsOn", from.toString(),
            "endsOn", to.toString(),
            "key", UUID.randomUUID().toString()));
  }
}

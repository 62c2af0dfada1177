package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.shared.Refusal;
import org.rebond.testing.Pages;
import org.rebond.testing.Photographs;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every column in which anything can be written is filled by a form that asks before it saves. */
@RebondTest
class FreeTextFormsTests {

  private static final String SOMEBODY = "Mme Durand, 06 12 34 56 78";
  private static final String WARNING = "N’écrivez pas le nom d’une personne accompagnée";

  /** Each with the reason why no form asks. */
  private static final Map<String, String> NO_FORM =
      Map.ofEntries(
          Map.entry(
              "accounts.join_request.reason", "asked without a form object: see RequestsTests"),
          Map.entry("accounts.passkey.label", "what somebody calls their own device"),
          Map.entry("documents.document.content", "the paper of what forms asked about already"),
          Map.entry("partnerships.timeline_line.args", "numbers and places put there by code"),
          Map.entry("badges.visits.service", "copied from the desk, whose form asks"),
          Map.entry("partnerships.encounter_minutes_aside.summary", "the form of minutes asked"),
          Map.entry("partnerships.encounter_minutes_aside.decisions", "the form of minutes asked"),
          Map.entry("partnerships.encounter_minutes_aside.next_step", "the form of minutes asked"),
          Map.entry("partnerships.diagnosis_opinion.comment", "both are ready: see AxesPagesTests"),
          Map.entry("partnerships.axis.title", "both are ready: see AxesPagesTests"),
          Map.entry("partnerships.axis.aim", "both are ready: see AxesPagesTests"),
          Map.entry("partnerships.axis.indicators", "both are ready: see AxesPagesTests"),
          Map.entry(
              "agreements.history.note", "asked about without a form object: see ReasonTests"));

  @Autowired JdbcClient jdbc;
  @Autowired Town town;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired ThirdPlaces places;
  @Autowired PlacePhotos photos;
  @Autowired Clock clock;

  @Test
  void everyFormAsksAboutEveryFreeText() throws Exception {
    Organisation agency = town.agency();
    Organisation other = town.agency();
    town.member(other, Role.MANAGER);
    Person person = town.signedIn(town.member(agency, Role.MANAGER));
    Map<String, String> fiveLines = FreeTextForms.FIVE_LINES;
    String kit = Person.located(person.post("/lieux/nouveau", "/lieux/nouveau", fiveLines));
    String slug = kit.replaceAll("^/lieux/|/kit$", "");
    Organisation place = organisations.find(OrganisationKind.THIRD_PLACE, slug).orElseThrow();
    Partnership partnership = partnerships.open(place, agency, LocalDate.now(clock));
    List<FreeTextForms.Form> forms =
        new FreeTextForms(
                person,
                place,
                agency,
                other,
                town.agency(),
                partnership,
                photo(slug),
                LocalDate.now(clock))
            .all();
    TreeSet<String> asked = new TreeSet<>(NO_FORM.keySet());
    for (FreeTextForms.Form form : forms) {
      for (var field : form.columns().entrySet()) {
        asked.add(field.getValue());
        Map<String, String> typed = new HashMap<>(form.harmless());
        typed.put("key", UUID.randomUUID().toString());
        typed.put(field.getKey(), SOMEBODY);
        HttpResponse<String> answer = person.post(form.page(), form.action(), typed);
        assertThat(answer.statusCode()).as("%s %s", form.action(), field).isEqualTo(200);
        assertThat(answer.body())
            .as("%s %s", form.action(), field)
            .contains(WARNING, "un numéro de téléphone", "le nom d’une personne", SOMEBODY)
            .contains("name=\"nobodyNamed\"")
            .doesNotContain("Quelque chose est à revoir");
      }
      Map<String, String> typed = new HashMap<>(form.harmless());
      typed.put("key", UUID.randomUUID().toString());
      typed.put(form.columns().keySet().iterator().next(), SOMEBODY);
      typed.put("nobodyNamed", "yes");
      HttpResponse<String> saved = person.post(form.page(), form.action(), typed);
      assertThat(saved.body()).as(form.action()).doesNotContain(WARNING);
      assertThat(saved.statusCode()).as(form.action()).isIn(200, 302, 303);
    }
    assertThat(asked).as("columns with a free text").containsExactlyElementsOf(freeTexts());
  }

  /** The page of a photo of the place. */
  private String photo(String slug) throws Refusal {
    ThirdPlace place = places.at(slug);
    Actor manager = Pages.member(Role.MANAGER, place.id());
    photos.add(place, Photographs.jpeg(1), "La façade", UUID.randomUUID(), manager);
    return place.path() + "/photos/" + photos.of(place.id()).getFirst().id();
  }

  private List<String> freeTexts() {
    return jdbc.sql(
            """
            SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname)
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
              AND col_description(c.oid, a.attnum) LIKE '% - free text'
            ORDER BY format('%s.%s.%s', n.nspname, c.relname, a.attname) COLLATE "C"
            """)
        .query(String.class)
        .list();
  }
}

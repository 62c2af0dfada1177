package org.rebond.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class DemoStoriesTests {

  private static final List<String> TOLD =
      List.of(
          "directory.third_place",
          "directory.place_photo",
          "directory.agency",
          "accounts.membership",
          "partnerships.partnership",
          "partnerships.timeline_line",
          "partnerships.encounter",
          "partnerships.encounter_minutes",
          "partnerships.word_text",
          "partnerships.diagnosis_statement",
          "partnerships.axis",
          "offers.offer",
          "agreements.agreement",
          "agreements.history",
          "badges.batches",
          "badges.receipts",
          "badges.desks",
          "impact.report_place");

  @Autowired Stories stories;
  @Autowired MelleStory melle;
  @Autowired Partnerships partnerships;
  @Autowired PlatformProperties properties;
  @Autowired StoryClock clock;
  @Autowired JdbcClient jdbc;

  @BeforeEach
  void tell() throws Exception {
    stories.tell();
  }

  /** Other tests ask for what is nearest to Melle. */
  @AfterEach
  void leaveTheDirectoryAsItWas() {
    clock.reset();
    jdbc.sql("DELETE FROM directory.third_place WHERE source = 'demo'").update();
    jdbc.sql("DELETE FROM directory.agency WHERE source = 'demo'").update();
  }

  @Test
  void toldAgainOrAfterACutAddsNothing() throws Exception {
    var before = counts();
    stories.tell();
    melle.tell();
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void everyPersonaSignsInWithOneClick() throws Exception {
    for (Persona persona : Persona.values()) {
      assertThat(as(persona).get("/aujourdhui").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theReportOfTheLastClosedQuarterShowsWhoCame() throws Exception {
    var partnership =
        partnerships
            .between(
                DemoOrganisations.id(DemoPlace.ETABLI),
                DemoOrganisations.id(DemoPlace.AGENCE_MELLE))
            .orElseThrow();
    assertThat(as(Persona.MELLE_DIRECTION).get("/bilans/" + partnership.id()).body())
        .contains(">36<");
  }

  @Test
  void theDeskThatCountedIsOnThePlacesDesksPage() throws Exception {
    String path = DemoOrganisations.organisation(DemoPlace.ETABLI).path();
    var page = as(Persona.ETABLI_DIRECTION).get(path + "/accueils");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Tablette de l’entrée", "ouvert");
  }

  @Test
  void everyOrganisationSaysThatItIsADemonstration() throws Exception {
    for (DemoPlace place : DemoPlace.values()) {
      var page = visitor().get(DemoOrganisations.organisation(place).path());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).containsIgnoringCase("démonstration");
    }
  }

  private Person visitor() {
    return new Person(URI.create(properties.publicUrl().toString()));
  }

  private Person as(Persona persona) throws Exception {
    Person person = visitor();
    person.post("/demo", "/demo/personas/" + persona.key(), Map.of());
    return person;
  }

  private List<Integer> counts() {
    return TOLD.stream()
        .map(table -> jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single())
        .toList();
  }
}

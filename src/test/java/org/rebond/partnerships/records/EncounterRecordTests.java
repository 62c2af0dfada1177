package org.rebond.partnerships.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.PdfChecks.assertAccessibleArchive;
import static org.rebond.testing.PdfChecks.pages;
import static org.rebond.testing.PdfChecks.text;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class EncounterRecordTests {

  @Autowired Town town;
  @Autowired Partnerships partnerships;
  @Autowired WebApplicationContext application;

  @Test
  void theMinutesBecomeAnAccessiblePaperWithTheirDecisionsAndTasks() throws Exception {
    Organisation place = town.place();
    Partnership partnership = partnerships.open(place, town.agency(), LocalDate.of(2024, 3, 1));
    Person facilitator = town.signedIn(place, Role.FACILITATOR);
    String path =
        Person.located(
            facilitator.post(
                "/partenariats",
                partnership.path() + "/rencontres",
                Map.of(
                    "kind", "VISIT",
                    "day", "2025-01-15",
                    "time", "10:30",
                    "length", "60",
                    "place", "L’Établi")));
    assertThat(facilitator.get(path + "/compte-rendu.pdf").statusCode()).isEqualTo(404);
    facilitator.post(
        path,
        path + "/compte-rendu",
        Map.of(
            "version", "0",
            "summary", "Vu l’atelier.\nParlé <du> numérique & du reste.",
            "decisions", "Commencer en mars.",
            "nextStep", "Une convention."));
    facilitator.post(
        path,
        partnership.path() + "/taches",
        Map.of(
            "what", "Envoyer l’affiche",
            "side", "AGENCY",
            "due", "2031-07-01",
            "rencontre", path.substring("/rencontres/".length())));
    facilitator.post(path, path + "/participants", Map.of("animation", "2"));
    assertThat(facilitator.get(path).body()).contains("Télécharger le compte rendu (PDF)");

    byte[] pdf = pdf(place, path, "");
    assertAccessibleArchive(pdf);
    assertThat(pages(pdf)).isEqualTo(1);
    assertThat(text(pdf))
        .contains("Compte rendu de la visite", "mercredi 15 janvier 2025", "L’Établi")
        .contains("Parlé <du> numérique & du reste.", "Commencer en mars.", "Une convention.")
        .contains("Envoyer l’affiche", "1er juil. 2031", "2 personnes", "Version 1");
    assertThat(text(pdf(place, path, "?lang=en")))
        .contains("Minutes of the visit", "Who does what");

    Person stranger = town.signedIn(town.place(), Role.MANAGER);
    assertThat(stranger.get(path + "/compte-rendu.pdf").statusCode()).isEqualTo(403);
  }

  private byte[] pdf(Organisation place, String path, String language) throws Exception {
    var reader = new Pages(application, Pages.member(Role.READER, place.id()));
    return reader.get(path + "/compte-rendu.pdf" + language).getResponse().getContentAsByteArray();
  }
}

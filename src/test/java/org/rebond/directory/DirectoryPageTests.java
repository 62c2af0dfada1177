package org.rebond.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class DirectoryPageTests {

  @LocalServerPort int port;
  @Autowired WebApplicationContext application;
  Visit visit = new Visit(0);

  @BeforeEach
  void open() {
    visit = new Visit(port);
  }

  @Test
  void aPlaceSaysItsSourceItsYearAndThatNobodyConfirmedIt() {
    assertThat(visit.get("/lieux/le-beta-lab-melle").body())
        .contains("le Bêta Lab", "enquête du CGET, 2019", "non confirmé sur place")
        .contains("horaires à confirmer", "Agence France Travail de Melle");
    assertThat(visit.get("/lieux/le-beta-lab-melle?lang=en").body()).contains("CGET survey, 2019");
  }

  @Test
  void anAgencySaysWhatItsSourceCallsItAndWhoStandsAbove() {
    assertThat(visit.get("/agences/melle").body())
        .contains("Agence France Travail de Melle", "Pôle emploi de Melle", "href=\"/lieux/")
        .contains("Direction territoriale France Travail Poitou", "Nouvelle-Aquitaine");
  }

  @Test
  void aDirectorateSaysWhatItCoversAndWhatIsToBeChecked() {
    assertThat(visit.get("/directions/territoriale-poitou").body())
        .contains("86083", "Deux-Sèvres (79)", "Agence France Travail de Melle");
    assertThat(visit.get("/directions/territoriale-aisne-et-somme").body())
        .contains("Somme (80)", "À vérifier, d’après son seul nom", "Aisne (02)");
  }

  @Test
  void theAdministratorSeesWhatWasLoadedAndNobodyElse() throws Exception {
    var administrator = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
    assertThat(new Pages(application, administrator).page("/administration/donnees"))
        .contains("Géographie officielle", "Lieux, agences, directions", "Aucune ligne refusée");
    assertThat(visit.get("/administration/donnees").statusCode()).isEqualTo(302);
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(visit.get("/lieux/nulle-part").statusCode()).isEqualTo(404);
    assertThat(visit.get("/agences/nulle-part").statusCode()).isEqualTo(404);
    assertThat(visit.get("/directions/nulle-part").statusCode()).isEqualTo(404);
    assertThat(visit.get("/lieux/nulle-part/affiche.pdf").statusCode()).isEqualTo(404);
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.platform.PlatformProperties;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Another role's address typed by hand, and a town that does not exist. */
@RebondTest
class BadInputTests {

  @Autowired WebApplicationContext application;
  @Autowired PlatformProperties properties;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;

  private Partnership theirs;
  private Pages stranger;

  @BeforeEach
  void twoWhoShareAndOneWhoDoesNot() {
    theirs =
        partnerships.open(
            organisation(OrganisationKind.THIRD_PLACE),
            organisation(OrganisationKind.AGENCY),
            java.time.LocalDate.of(2026, 1, 5));
    stranger =
        new Pages(
            application,
            Pages.member(Role.MANAGER, organisation(OrganisationKind.THIRD_PLACE).id()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/partenariats/%p",
        "/partenariats/%p/rencontres",
        "/partenariats/%p/rencontres/nouvelle",
        "/partenariats/%p/conventions",
        "/conventions/nouvelle?partenariat=%p",
        "/bilans/%p",
        "/bilans/%p.csv?trimestre=2026-T1",
        "/organisations/%o/offres",
        "/organisations/%o/offres.csv",
        "/organisations/%o/equipe"
      })
  void aManagerElsewhereIsAStrangerHere(String address) {
    String typed =
        address
            .replace("%p", theirs.id().toString())
            .replace("%o", theirs.place().organisation().id().toString());
    assertThatThrownBy(() -> stranger.get(typed)).rootCause().isInstanceOf(NotAllowed.class);
  }

  @Test
  void aTownThatDoesNotExistIsSaidSoAndKeptAsTyped() throws Exception {
    for (String page : new String[] {"/?ou=Zzyzxville", "/ici?ou=Zzyzxville&besoin=numerique"}) {
      assertThat(stranger.page(page + "&lang=fr").replace('\u00a0', ' '))
          .contains("Nous ne connaissons pas de commune « Zzyzxville »", "value=\"Zzyzxville\"");
    }
  }

  @Test
  void aCharacterThatNoDatabaseKeepsIsRefusedKindly() {
    var visit = new Visit(properties.publicUrl().getPort());
    var form =
        Map.of(
            "name", "Le Ph\0énix",
            "where", "3 rue du Marché, 79500 Melle",
            "what", "Fablab",
            "when", "le mardi",
            "email", "lieu-nul@example.org",
            "key", UUID.randomUUID().toString());
    HttpResponse<String> page = visit.post("/lieux/nouveau", form);
    assertThat(page.statusCode()).isEqualTo(400);
    assertThat(page.body())
        .contains("Cette demande n’est pas lisible", "Rien n’a été enregistré ni changé");
  }

  private Organisation organisation(OrganisationKind kind) {
    OrganisationId id = OrganisationId.random();
    return organisations.register(
        new Organisation(id, kind, "Quelque part", "ailleurs-" + UUID.randomUUID()));
  }
}

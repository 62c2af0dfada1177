package org.rebond.badges;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.testing.Pages;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class BadgePagesTests {

  @Autowired WebApplicationContext application;
  @Autowired BadgeStory story;
  @Autowired Batches batches;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;

  private OrganisationId place;
  private String path;
  private Pages manager;
  private Pages facilitator;

  @BeforeEach
  void aPlaceAndItsTeam() {
    place = story.place();
    path = "/lieux/" + BadgeStory.slug(place);
    manager = new Pages(application, Pages.member(Role.MANAGER, place));
    facilitator = new Pages(application, Pages.member(Role.FACILITATOR, place));
  }

  @Test
  void aManagerPrintsFlyersWithNobodyElse() throws Exception {
    String page = manager.page(path + "/invitations");
    String seed = page.replaceAll("(?s).*name=\"seed\" value=\"([^\"]+)\".*", "$1");
    String[] form = {
      "seed",
      seed,
      "size",
      "50",
      "counts",
      "once",
      "until",
      story.today().plusDays(60).toString(),
      "services",
      "Machines\nUn café",
      "directions",
      "Porte bleue"
    };
    MockHttpServletResponse printed = manager.post(path + "/invitations", form).getResponse();
    assertThat(printed.getContentType()).isEqualTo("application/pdf");
    String text = PdfChecks.text(printed.getContentAsByteArray()).replaceAll("[\\s\u00a0]+", " ");
    assertThat(text)
        .contains("Bienvenue à L’Établi", "Aucun papier demandé", "3 rue du Marché")
        .contains("mardi et jeudi de 14 h à 18 h", "Porte bleue", "Machines, Un café")
        .contains("Démonstration");
    assertThat(PdfChecks.pages(printed.getContentAsByteArray())).isEqualTo(13);
    manager.post(path + "/invitations", form);
    assertThat(batches.of(place)).as("a double click prints one batch").hasSize(1);
    assertThat(manager.page(path + "/invitations")).contains(batches.of(place).getFirst().label());
    form[3] = "60";
    String changed =
        manager.post(path + "/invitations", form).getResponse().getContentAsString(UTF_8);
    assertThat(changed).contains("demander autre chose", "value=\"60\"", "Porte bleue");
    assertThat(batches.of(place)).hasSize(1);
    form[1] = changed.replaceAll("(?s).*name=\"seed\" value=\"([^\"]+)\".*", "$1");
    assertThat(form[1]).isNotEqualTo(seed);
    assertThat(manager.post(path + "/invitations", form).getResponse().getContentType())
        .isEqualTo("application/pdf");
    assertThat(batches.of(place)).hasSize(2);
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsToReview() throws Exception {
    String[] form = {
      "seed",
      "A".repeat(43),
      "size",
      "12",
      "counts",
      "once",
      "until",
      story.today().plusDays(60).toString(),
      "directions",
      "Porte bleue"
    };
    MockHttpServletResponse answer = manager.post(path + "/invitations", form).getResponse();
    assertThat(answer.getContentAsString()).contains("Demandez de 50 à", "Porte bleue", "AAAAAA");
    assertThat(batches.of(place)).isEmpty();
  }

  @Test
  void aManagerOpensADeskByALinkShownOnce() throws Exception {
    String prepared =
        manager
            .post(
                path + "/accueils",
                "key",
                UUID.randomUUID().toString(),
                "called",
                "Tablette",
                "service",
                "accueil")
            .getResponse()
            .getContentAsString();
    assertThat(prepared).contains("/accueil/ouverture/", "<svg", "Tablette");
    assertThat(manager.page(path + "/accueils")).doesNotContain("/accueil/ouverture/");
  }

  @Test
  void theTeamSeesItsDaysAndHasThemAsATable() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    for (BadgeToken token : issued.tokens().subList(0, 3)) {
      story.scan(BadgeStory.desk(place), token);
    }
    assertThat(facilitator.page(path + "/venues")).contains(">3<", "accueil");
    assertThat(facilitator.page(path + "/venues.csv"))
        .startsWith("\uFEFFjour;service;venues")
        .contains(story.today() + ";accueil;3");
    for (String month : List.of("%2B999999999-12", "9999-12", "-0001-01", "hier")) {
      for (String page : List.of("/venues", "/venues.csv")) {
        assertThat(facilitator.get(path + page + "?mois=" + month).getResponse().getStatus())
            .as(month)
            .isEqualTo(404);
      }
    }
  }

  @Test
  void aPartnershipShowsThePlacesTeamItsInvitationsAndTheAgencyNothing() throws Exception {
    Organisation agency =
        organisations.register(
            new Organisation(
                OrganisationId.random(), OrganisationKind.AGENCY, "Agence", "a-" + place));
    Partnership partnership =
        partnerships.open(organisations.find(place).orElseThrow(), agency, story.today());
    assertThat(manager.page(partnership.path()))
        .contains("Imprimer des invitations", path + "/invitations", path + "/venues");
    assertThat(facilitator.page(partnership.path()))
        .contains(path + "/venues")
        .doesNotContain(path + "/invitations");
    var director = new Pages(application, Pages.member(Role.MANAGER, agency.id()));
    assertThat(director.page(partnership.path()))
        .doesNotContain(path + "/venues", path + "/invitations");
  }

  @Test
  void othersSeeNothing() throws Exception {
    var reader = new Pages(application, Pages.member(Role.READER, place));
    var stranger = new Pages(application, Pages.member(Role.MANAGER, story.place()));
    for (Pages one : List.of(facilitator, reader, stranger)) {
      assertThat(refused(one, path + "/invitations")).isTrue();
      assertThat(refused(one, path + "/accueils")).isTrue();
    }
    for (Pages one : List.of(reader, stranger)) {
      assertThat(refused(one, path + "/venues")).isTrue();
      assertThat(refused(one, path + "/venues.csv")).isTrue();
    }
  }

  private static boolean refused(Pages pages, String address) {
    try {
      return pages.get(address).getResponse().getStatus() == 403;
    } catch (Exception denied) {
      return String.valueOf(denied).contains("NotAllowed");
    }
  }

  @Test
  void thePageBehindTheQrSetsNoCookieAndKnowsABatchOnly() throws Exception {
    IssuedBatch issued = story.batch(place, new BadgePolicy.SingleUse());
    var anyone = new Pages(application, Actor.ANONYMOUS);
    MockHttpServletResponse page = anyone.get("/b").getResponse();
    assertThat(page.getCookies()).isEmpty();
    assertThat(page.getContentAsString()).contains("Votre invitation", "badge.js");
    MockHttpServletResponse described =
        anyone.get("/b/lots/" + issued.batch().number()).getResponse();
    assertThat(described.getHeader("Cache-Control")).contains("public");
    assertThat(described.getContentAsString())
        .contains("L’Établi", "Machines", "Porte bleue", path)
        .doesNotContain("size", "conflicts");
    assertThat(anyone.get("/b/lots/1").getResponse().getStatus()).isEqualTo(404);
  }
}

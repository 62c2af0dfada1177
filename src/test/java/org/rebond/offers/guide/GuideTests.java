package org.rebond.offers.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.testing.PdfChecks.assertAccessibleArchive;
import static org.rebond.testing.PdfChecks.pages;
import static org.rebond.testing.PdfChecks.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.offers.Aim;
import org.rebond.offers.Offer;
import org.rebond.offers.OfferText;
import org.rebond.offers.Offers;
import org.rebond.offers.OpenTo;
import org.rebond.offers.PlaceRows;
import org.rebond.offers.Theme;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class GuideTests {

  @Autowired WebApplicationContext application;
  @Autowired Organisations organisations;
  @Autowired Offers offers;
  @Autowired Guides guides;
  @Autowired JdbcClient jdbc;

  private Pages anyone;
  private Organisation place;
  private Organisation agency;

  @BeforeEach
  void bothSides() {
    anyone = new Pages(application, Actor.ANONYMOUS);
    place = PlaceRows.add(organisations, jdbc, "L’Établi", "", "FABLAB");
    var id = OrganisationId.random();
    agency = new Organisation(id, OrganisationKind.AGENCY, "Agence de Melle", "a-" + id);
    organisations.register(agency);
  }

  @Test
  void oneSheetForBothWallsByThemeAndByAim() throws Exception {
    propose(place, "Aide en ligne", Theme.DIGITAL, OpenTo.JOB_SEEKERS);
    propose(agency, "Relire un CV", Theme.PROFESSIONAL_PROJECT, OpenTo.JOB_SEEKERS);
    propose(place, "Salle de réunion", Theme.ROOMS_AND_MACHINES, OpenTo.OTHER_TEAM);
    var hidden = propose(place, "Plus ouvert", Theme.DIGITAL, OpenTo.JOB_SEEKERS);
    offers.archive(Pages.member(Role.MANAGER, place.id()), hidden.id());

    var pdf = pdf("/qui-propose-quoi.pdf?lieu=" + place.slug() + "&agence=" + agency.slug());

    assertAccessibleArchive(pdf);
    assertThat(pages(pdf)).isEqualTo(1);
    assertThat(text(pdf))
        .contains("Qui propose quoi", "Aide en ligne", "Relire un CV", "Salle de réunion")
        .contains("Numérique", "Entre nos équipes", "Gagner des compétences", "3 rue du Marché")
        .doesNotContain("Plus ouvert");
  }

  @Test
  void onePlaceAloneHasItsOwn() throws Exception {
    assertThat(text(pdf("/lieux/" + place.slug() + "/qui-propose-quoi.pdf?lang=en")))
        .contains("Who offers what", "Nothing is offered yet");
    assertThat(text(pdf("/agences/" + agency.slug() + "/qui-propose-quoi.pdf"))).contains("Melle");
  }

  @Test
  void ofNobodyOrOfSomebodyUnknownThereIsNone() throws Exception {
    for (var address :
        List.of(
            "/qui-propose-quoi.pdf",
            "/qui-propose-quoi.pdf?lieu=inconnu",
            "/qui-propose-quoi.pdf?lieu=" + "x,".repeat(20),
            "/lieux/" + agency.slug() + "/qui-propose-quoi.pdf")) {
      assertThat(anyone.get(address).getResponse().getStatus()).as(address).isEqualTo(404);
    }
  }

  private byte[] pdf(String address) throws Exception {
    var answer = anyone.get(address).getResponse();
    assertThat(answer.getContentType()).isEqualTo("application/pdf");
    return answer.getContentAsByteArray();
  }

  private Offer propose(Organisation by, String title, Theme theme, OpenTo openTo) {
    return offers.propose(
        Pages.member(Role.FACILITATOR, by.id()),
        by.id(),
        new OfferText(
            title,
            theme,
            Aim.SKILLS,
            Set.of(Need.DIGITAL),
            openTo,
            "mardi",
            "Venez comme vous êtes."),
        UUID.randomUUID());
  }
}

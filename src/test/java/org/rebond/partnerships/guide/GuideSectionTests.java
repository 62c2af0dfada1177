package org.rebond.partnerships.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.offers.Aim;
import org.rebond.offers.OfferText;
import org.rebond.offers.Offers;
import org.rebond.offers.OpenTo;
import org.rebond.offers.Theme;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class GuideSectionTests {

  @Autowired WebApplicationContext application;
  @Autowired Organisations organisations;
  @Autowired Partnerships partnerships;
  @Autowired Offers offers;
  @Autowired GuideSection section;

  private Organisation place;
  private Organisation agency;
  private Partnership partnership;

  @BeforeEach
  void bothSides() {
    place = organisation(OrganisationKind.THIRD_PLACE);
    agency = organisation(OrganisationKind.AGENCY);
    partnership = partnerships.open(place, agency, LocalDate.of(2026, 1, 5));
  }

  @Test
  void theGuideOfBothSidesIsOneClickAway() throws Exception {
    propose();
    var page = new Pages(application, actor(agency, Role.READER)).page(partnership.path());
    var guide = "/qui-propose-quoi.pdf?lieu=" + place.slug() + "&amp;agence=" + agency.slug();
    assertThat(page).contains("Qui propose quoi", guide).doesNotContain("/offres");
  }

  @Test
  void aSideThatSaysNothingIsHelpedToStartAndOnlyByThoseWhoMayWrite() {
    propose();
    assertThat(
            section
                .nextSteps(List.of(partnership), actor(agency, Role.FACILITATOR))
                .get(partnership.id()))
        .satisfies(step -> assertThat(step.path()).endsWith("/offres/nouvelle"));
    assertThat(section.nextSteps(List.of(partnership), actor(place, Role.FACILITATOR))).isEmpty();
    assertThat(section.nextSteps(List.of(partnership), actor(agency, Role.READER))).isEmpty();
  }

  @Test
  void whereNothingIsProposedAReaderSeesNoPanel() {
    assertThat(section.panels(partnership, actor(agency, Role.READER))).isEmpty();
  }

  private void propose() {
    offers.propose(
        actor(place, Role.FACILITATOR),
        place.id(),
        new OfferText(
            "Aide en ligne",
            Theme.DIGITAL,
            Aim.SKILLS,
            Set.of(Need.DIGITAL),
            OpenTo.JOB_SEEKERS,
            "",
            ""),
        UUID.randomUUID());
  }

  private static Actor actor(Organisation organisation, Role role) {
    return Pages.member(role, organisation.id());
  }

  private Organisation organisation(OrganisationKind kind) {
    return organisations.register(
        new Organisation(OrganisationId.random(), kind, "Nom", "g-" + UUID.randomUUID()));
  }
}

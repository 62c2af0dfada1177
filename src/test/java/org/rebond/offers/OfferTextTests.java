package org.rebond.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.testing.Pages;
import org.springframework.validation.BindingResult;
import org.springframework.validation.DataBinder;

class OfferTextTests {

  @Test
  void answersANeedWhereItIsOpenToJobSeekers() {
    assertThatIllegalArgumentException().isThrownBy(() -> text(OpenTo.JOB_SEEKERS, Set.of()));
    assertThat(text(OpenTo.OTHER_TEAM, Set.of()).needs()).isEmpty();
  }

  @Test
  void fitsOnAWall() {
    assertThatIllegalArgumentException().isThrownBy(() -> titled("x".repeat(91)));
    assertThatIllegalArgumentException().isThrownBy(() -> titled("  "));
    assertThat(titled(" Un café ").title()).isEqualTo("Un café");
  }

  @Test
  void answersOnlyWhileItIsOpenAndOnlyToPersons() {
    var toPersons = text(OpenTo.JOB_SEEKERS, Set.of(Need.DIGITAL));
    assertThat(offer(toPersons, false).answers(Need.DIGITAL)).isTrue();
    assertThat(offer(toPersons, false).answers(Need.FOOD)).isFalse();
    assertThat(offer(toPersons, true).answers(Need.DIGITAL)).isFalse();
    var toTeam = text(OpenTo.OTHER_TEAM, Set.of(Need.DIGITAL));
    assertThat(offer(toTeam, false).answers(Need.DIGITAL)).isFalse();
  }

  @Test
  void isWrittenByThoseWhoAnimateTheOrganisation() {
    var here = OrganisationId.random();
    assertThat(Offer.mayManage(Pages.member(Role.FACILITATOR, here), here)).isTrue();
    assertThat(Offer.mayManage(Pages.member(Role.READER, here), here)).isFalse();
    assertThat(Offer.mayManage(Pages.member(Role.MANAGER, OrganisationId.random()), here))
        .isFalse();
    assertThat(Offer.mayManage(Actor.ANONYMOUS, here)).isFalse();
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    var form = new OfferForm(" ", null, "?", null, "JOB_SEEKERS", "x".repeat(121), null, null);
    BindingResult errors = new DataBinder(form, "form").getBindingResult();
    assertThat(form.text(errors)).isEmpty();
    assertThat(errors.getFieldErrors())
        .extracting("field")
        .containsExactlyInAnyOrder("title", "theme", "aim", "needs", "when");
  }

  private static OfferText titled(String title) {
    return new OfferText(
        title, Theme.DIGITAL, Aim.SKILLS, Set.of(Need.DIGITAL), OpenTo.JOB_SEEKERS, "", "");
  }

  private static OfferText text(OpenTo openTo, Set<Need> needs) {
    return new OfferText("Un café", Theme.DIGITAL, Aim.SKILLS, needs, openTo, "", "");
  }

  private static Offer offer(OfferText text, boolean archived) {
    return new Offer(OfferId.random(), OrganisationId.random(), text, archived, Instant.EPOCH);
  }
}

package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.agreements.AgreementState.TO_SIGN;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class AgreementRightsTests {

  @Autowired WebApplicationContext application;
  @Autowired SignedAgreementsFixture fixture;
  @Autowired Agreements agreements;

  private Partnership partnership;

  @BeforeEach
  void aPartnership() {
    partnership = fixture.partnership();
  }

  @Test
  void aStrangerSeesAndDoesNothing() throws Exception {
    Agreement sent = fixture.sent(partnership);
    String here = "/conventions/" + sent.id();
    String signatory = sent.terms().signatories().getFirst().id().toString();
    Signatory elsewhere = fixture.sent(fixture.partnership()).terms().signatories().getFirst();
    for (Actor actor :
        List.of(
            Pages.member(Role.MANAGER, Drafts.PLACE), SignedAgreementsFixture.holder(elsewhere))) {
      Pages stranger = new Pages(application, actor);
      for (String page : List.of("", "/convention.pdf", "/signature")) {
        assertThat(denied(() -> stranger.get(here + page))).as(page).isTrue();
      }
      for (String deed : List.of("/refus", "/code", "/signature")) {
        assertThat(denied(() -> stranger.post(here + deed, "reason", "x", "signatory", signatory)))
            .as(deed)
            .isTrue();
      }
    }
    Pages member = new Pages(application, Pages.member(Role.MANAGER, Drafts.PLACE));
    for (String deed : List.of("/envoi", "/modification", "/retrait", "")) {
      assertThat(denied(() -> member.post(here + deed, "reason", "x"))).as(deed).isTrue();
    }
    assertThat(agreements.get(sent.id()).state()).isEqualTo(TO_SIGN);
  }

  @Test
  void readersSeeFacilitatorsDraftManagersSend() throws Exception {
    Agreement draft = fixture.draft(partnership);
    String here = "/conventions/" + draft.id();
    assertThat(as(Role.READER).page(here)).doesNotContain("/envoi", "/modifier");
    assertThat(denied(() -> as(Role.READER).get(here + "/modifier"))).isTrue();
    assertThat(as(Role.FACILITATOR).page(here)).contains("/modifier").doesNotContain("/envoi");
    assertThat(denied(() -> as(Role.FACILITATOR).post(here + "/envoi"))).isTrue();
    as(Role.MANAGER).post(here + "/envoi");
    assertThat(agreements.get(draft.id()).state()).isEqualTo(TO_SIGN);
  }

  @Test
  void aPartnershipOfOthersGetsNoDraft() {
    Pages stranger = new Pages(application, Pages.member(Role.MANAGER, Drafts.PLACE));
    String id = partnership.id().toString();
    assertThat(denied(() -> stranger.get("/conventions/nouvelle?partenariat=" + id))).isTrue();
    assertThat(denied(() -> stranger.post("/conventions", "partenariat", id))).isTrue();
    assertThat(denied(() -> as(Role.READER).post("/conventions", "partenariat", id))).isTrue();
    assertThat(denied(() -> as(Role.READER).post("/conventions/" + UUID.randomUUID()))).isFalse();
  }

  private Pages as(Role role) {
    return new Pages(application, Pages.member(role, partnership.place().organisation().id()));
  }

  private interface Request {
    MvcResult send() throws Exception;
  }

  /** Security, which is not in front of these pages, turns the denial into a 403. */
  private static boolean denied(Request request) {
    try {
      return request.send().getResponse().getStatus() == 403;
    } catch (Exception thrown) {
      return thrown.getCause() instanceof AccessDeniedException;
    }
  }
}

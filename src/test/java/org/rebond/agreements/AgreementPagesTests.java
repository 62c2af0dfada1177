package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.agreements.AgreementState.DRAFT;
import static org.rebond.agreements.AgreementState.WITHDRAWN;

import com.icegreen.greenmail.util.GreenMail;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Pages;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class AgreementPagesTests {

  @Autowired WebApplicationContext application;
  @Autowired SignedAgreementsFixture fixture;
  @Autowired Agreements agreements;
  @Autowired AgreementSection section;
  @Autowired GreenMail server;

  private Partnership partnership;
  private Pages manager;

  @BeforeEach
  void aPartnership() {
    partnership = fixture.partnership();
    manager = as(Role.MANAGER);
  }

  @Test
  void sixAnswersMakeADraftAndADoubleClickMakesOne() throws Exception {
    String page = manager.page("/conventions/nouvelle?partenariat=" + partnership.id());
    assertThat(page).contains("L’Établi", "name=\"needs\"", "ne remplace pas un avis juridique");

    String[] form = form("2027-01-01", "2027-12-31");
    String first = manager.post("/conventions", form).getResponse().getRedirectedUrl();
    String second = manager.post("/conventions", form).getResponse().getRedirectedUrl();

    assertThat(first).startsWith("/conventions/").isEqualTo(second);
    assertThat(agreements.of(partnership.id())).hasSize(1);
    assertThat(manager.page(String.valueOf(first)))
        .contains("Envoyer à la signature", "Deux matinées au fablab", "Présidence")
        .doesNotContain("place@example.org");
    assertThat(manager.page(first + "/modifier")).contains("place@example.org", "checked");
    assertThat(manager.page(first + "?lang=en")).contains("Send for signature");
  }

  @Test
  void aMistakeIsSaidBesideItsFieldAndNothingTypedIsLost() throws Exception {
    MvcResult answer = manager.post("/conventions", form("2027-12-31", "2027-01-01"));
    assertThat(answer.getResponse().getStatus()).isEqualTo(200);
    assertThat(answer.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("id=\"to-error\"", "au fablab</textarea>", "place@example.org")
        .contains("value=\"2027-12-31\"");
    String far = "+999999999-12-31";
    MvcResult impossible = manager.post("/conventions", form("2027-01-01", far));
    assertThat(impossible.getResponse().getStatus()).isEqualTo(200);
    assertThat(impossible.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
        .contains("id=\"to-error\"", "value=\"" + far + "\"");
    assertThat(agreements.of(partnership.id())).isEmpty();
  }

  @Test
  void aSignatoryReadsAsksForACodeAndSignsWithoutAnAccount() throws Exception {
    Agreement sent = fixture.sent(partnership);
    String here = "/conventions/" + sent.id();
    Signatory signatory = sent.terms().signatories().getFirst();
    Pages holder = new Pages(application, SignedAgreementsFixture.holder(signatory));

    assertThat(holder.page(here)).contains(here + "/signature", "Lire et signer");
    assertThat(
            PdfChecks.text(
                holder.get(here + "/convention.pdf").getResponse().getContentAsByteArray()))
        .contains("Projet");
    assertThat(holder.page(here + "/signature")).contains("Recevoir mon code");
    holder.post(here + "/code", "signatory", signatory.id().toString());
    assertThat(holder.page(here + "/signature")).contains("name=\"consent\"", "name=\"code\"");
    String code =
        Mailbox.code(
            Mailbox.of(server)
                .awaitTo(signatory.email().orElseThrow().value(), t -> t.contains("code")));

    assertThat(sign(holder, sent, signatory, code, false)).contains("id=\"consent-error\"");
    assertThat(sign(holder, sent, signatory, "12", true)).contains("id=\"code-error\"");
    MvcResult signed = signing(holder, sent, signatory, code, true);
    assertThat(signed.getResponse().getRedirectedUrl()).isEqualTo(here);
    MvcResult again = signing(holder, sent, signatory, code, true);
    assertThat(again.getResponse().getRedirectedUrl()).isEqualTo(here);
    assertThat(agreements.get(sent.id()).signatures()).hasSize(1);
    assertThat(manager.page(here)).contains("signée en partie", "Signature");
  }

  @Test
  void aMaterialChangeGoesBackToTheDraftAndAWithdrawalNeedsAReason() throws Exception {
    Agreement sent = fixture.sent(partnership);
    String here = "/conventions/" + sent.id();
    var unsaid = manager.post(here + "/retrait", "reason", "  ");
    assertThat(unsaid.getResponse().getRedirectedUrl()).isEqualTo(here);
    assertThat(unsaid.getFlashMap().get("unsaid")).isEqualTo("WITHDRAW");
    manager.post(here + "/modification", "reason", "Une date");
    assertThat(agreements.get(sent.id()).state()).isEqualTo(DRAFT);
    for (int clicks = 0; clicks < 2; clicks++) {
      assertThat(
              manager.post(here + "/retrait", "reason", "Autre projet").getFlashMap().get("notice"))
          .isEqualTo("agreements.notice.WITHDRAW");
    }
    assertThat(agreements.get(sent.id()).state()).isEqualTo(WITHDRAWN);
    assertThat(manager.page(here)).contains("Autre projet", "retirée");
  }

  @Test
  void mineAreListedFilteredAndTakenAway() throws Exception {
    Agreement sent = fixture.sent(partnership);
    String number = sent.number().orElseThrow();
    assertThat(manager.page("/conventions")).contains(number);
    assertThat(manager.page("/conventions?etat=DRAFT&tri=numero")).doesNotContain(number);
    assertThat(manager.page("/conventions.csv")).contains(number + ";", "à signer");
  }

  @Test
  void thePartnershipShowsItsAgreementsAndWhatComesNext() throws Exception {
    Actor actor = SignedAgreementsFixture.manager(partnership);
    assertThat(section.nextSteps(List.of(partnership), actor).get(partnership.id()))
        .satisfies(step -> assertThat(step.path()).startsWith("/conventions/nouvelle"));
    assertThat(section.panels(partnership, actor)).isEmpty();
    Agreement sent = fixture.sent(partnership);
    assertThat(section.panels(partnership, actor)).hasSize(1);
    assertThat(
            section
                .nextSteps(
                    List.of(partnership),
                    SignedAgreementsFixture.holder(sent.terms().signatories().getFirst()))
                .get(partnership.id()))
        .satisfies(step -> assertThat(step.path()).endsWith("/signature"));
    assertThat(section.tabs(partnership, Actor.ANONYMOUS)).isEmpty();
    assertThat(manager.page(partnership.path() + "/conventions"))
        .contains(sent.number().orElseThrow(), "/conventions/nouvelle");
    assertThat(manager.page(partnership.path())).contains(sent.number().orElseThrow());
  }

  private Pages as(Role role) {
    return new Pages(application, Pages.member(role, partnership.place().organisation().id()));
  }

  private static MvcResult signing(
      Pages who, Agreement agreement, Signatory signatory, String code, boolean consent)
      throws Exception {
    List<String> form =
        new ArrayList<>(
            List.of(
                "signatory", signatory.id().toString(), "seen", agreement.digest(), "code", code));
    if (consent) {
      form.addAll(List.of("consent", "true"));
    }
    return who.post("/conventions/" + agreement.id() + "/signature", form.toArray(String[]::new));
  }

  private static String sign(
      Pages who, Agreement agreement, Signatory signatory, String code, boolean consent)
      throws Exception {
    return signing(who, agreement, signatory, code, consent).getResponse().getContentAsString();
  }

  private String[] form(String from, String to) {
    return SignedAgreementsFixture.form(partnership, from, to);
  }
}

package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.agreements.AgreementState.PARTLY_SIGNED;
import static org.rebond.agreements.AgreementState.SIGNED;
import static org.rebond.agreements.AgreementState.TO_SIGN;

import com.icegreen.greenmail.util.GreenMail;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.documents.Sha256;
import org.rebond.documents.StoredDocument;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class SignatureTests {

  @Autowired SignedAgreementsFixture fixture;
  @Autowired Agreements agreements;
  @Autowired AgreementHistory history;
  @Autowired SignedDocuments documents;
  @Autowired AgreementCalendar calendar;
  @Autowired Signing signing;
  @Autowired SigningCodes codes;
  @Autowired GreenMail server;

  private Agreement agreement;
  private Signatory place;
  private Signatory agency;

  @BeforeEach
  void anAgreementToSign() throws Refusal {
    agreement = fixture.sent(fixture.partnership());
    place = agreement.terms().signatories().getFirst();
    agency = agreement.terms().signatories().getLast();
  }

  @Test
  void signsOnceBothHaveTheirCodeAndKeepsTheFileThatIsShown() throws Refusal {
    sign(agency, code(agency));
    assertThat(now().state()).isEqualTo(PARTLY_SIGNED);
    sign(place, code(place));

    assertThat(now().state()).isEqualTo(SIGNED);
    StoredDocument document = documents.of(agreement.id()).orElseThrow();
    assertThat(Sha256.of(document.content())).isEqualTo(document.description().sha256());
    PdfChecks.assertAccessibleArchive(document.content());
    assertThat(PdfChecks.pages(document.content())).isEqualTo(2);
    assertThat(PdfChecks.text(document.content()))
        .contains(agreement.number().orElseThrow(), "Présidence", "Direction de l’agence")
        .contains(agreement.digest());
    assertThat(
            Mailbox.of(server)
                .awaitTo(place.email().orElseThrow().value(), t -> t.contains("par tous")))
        .contains("/lien/");
    LocalDate today = agreement.terms().period().from();
    assertThat(agreements.inForce(agreement.partnership(), today)).hasSize(1);
    assertThat(agreements.inForce(agreement.partnership(), today.minusDays(1))).isEmpty();

    calendar.arrive();
    assertThat(now().state()).isEqualTo(AgreementState.IN_FORCE);
    assertThat(history.of(agreement.id()))
        .extracting(AgreementHistory.Line::word)
        .containsExactly("START", "SIGNED", "SIGN", "SEND");
  }

  @Test
  void theLinkOfAnotherSignatorySignsNothing() {
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(
            () ->
                signing.sign(
                    agreement.id(),
                    agency.id(),
                    agreement.digest(),
                    true,
                    SignedAgreementsFixture.holder(place)));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(
            () -> signing.code(agreement.id(), agency.id(), SignedAgreementsFixture.holder(place)));
    assertThat(now().state()).isEqualTo(TO_SIGN);
  }

  @Test
  void aManagerWhoIsNotNamedSignsNothing() {
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(
            () ->
                signing.sign(
                    agreement.id(),
                    place.id(),
                    agreement.digest(),
                    true,
                    SignedAgreementsFixture.member(
                        org.rebond.organisations.Role.MANAGER, place.organisation())));
  }

  @Test
  void nothingIsSignedWithoutACodeThatWasFoundRight() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> signing(place))
        .matches(refusal -> refusal.key().equals("agreements.refusal.code"));
    assertThat(now().signatures()).isEmpty();
  }

  @Test
  void twoSignaturesAtOnceAreBothKeptAndOneCompletes() throws Exception {
    assertThat(codes.attempt(place.id(), code(place))).isTrue();
    assertThat(codes.attempt(agency.id(), code(agency))).isTrue();
    List<Callable<Void>> both = new ArrayList<>();
    for (Signatory signatory : List.of(place, agency)) {
      both.add(
          () -> {
            signing(signatory);
            return null;
          });
    }
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Void> done : threads.invokeAll(both)) {
        done.get();
      }
    }
    assertThat(now().signatures()).hasSize(2);
    assertThat(now().state()).isEqualTo(SIGNED);
    assertThat(history.of(agreement.id()))
        .extracting(AgreementHistory.Line::word)
        .containsExactly("SIGNED", "SIGN", "SEND");
  }

  @Test
  void aRefusalIsToldToTheOtherSideWithItsReason() throws Refusal {
    signing.refuse(
        agreement.id(), place.id(), "Pas avant janvier", SignedAgreementsFixture.holder(place));
    assertThat(now().state()).isEqualTo(AgreementState.REFUSED);
    assertThat(
            Mailbox.of(server)
                .awaitTo(agency.email().orElseThrow().value(), text -> text.contains("refusée")))
        .contains("Pas avant janvier");
  }

  private Agreement now() {
    return agreements.get(agreement.id());
  }

  private void ask(Signatory signatory) throws Refusal {
    signing.code(agreement.id(), signatory.id(), SignedAgreementsFixture.holder(signatory));
  }

  private String code(Signatory signatory) throws Refusal {
    ask(signatory);
    return Mailbox.code(
        Mailbox.of(server)
            .awaitTo(signatory.email().orElseThrow().value(), text -> text.contains("code")));
  }

  private void sign(Signatory signatory, String code) throws Refusal {
    assertThat(codes.attempt(signatory.id(), code)).isTrue();
    signing(signatory);
  }

  private void signing(Signatory signatory) throws Refusal {
    signing.sign(
        agreement.id(),
        signatory.id(),
        agreement.digest(),
        true,
        SignedAgreementsFixture.holder(signatory));
  }
}

package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.agreements.AgreementState.PARTLY_SIGNED;
import static org.rebond.agreements.AgreementState.SIGNED;
import static org.rebond.agreements.AgreementState.TO_SIGN;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.documents.Sha256;
import org.rebond.documents.StoredDocument;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.PdfChecks;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
@SignedAgreementsFixture.With
class SignatureTests {

  @Autowired SignedAgreementsFixture fixture;
  @Autowired Agreements agreements;
  @Autowired AgreementHistory history;
  @Autowired SignedDocuments documents;
  @Autowired AgreementCalendar calendar;
  @Autowired Signing signing;
  @Autowired SigningCodes codes;
  @Autowired MovableClock clock;
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

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
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
    assertThat(Mailbox.of(server).awaitTo(place.email().value(), t -> t.contains("par tous")))
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
  void fiveWrongCodesEndTheRightOne() throws Refusal {
    String right = code(place);
    for (int i = 0; i < 5; i++) {
      assertThat(codes.attempt(place.id(), wrong(right))).isFalse();
    }
    assertThat(codes.attempt(place.id(), right)).isFalse();
    assertThat(codes.live(place.id())).isFalse();
  }

  @Test
  void noMoreThanFiveCodesAnHour() throws Refusal {
    for (int i = 0; i < 5; i++) {
      ask(place);
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ask(place))
        .matches(refusal -> refusal.key().equals("agreements.refusal.codes"));
    clock.advance(Duration.ofMinutes(61));
    ask(place);
  }

  @Test
  void aCodeEndsAfterTenMinutes() throws Refusal {
    String code = code(place);
    clock.advance(Duration.ofMinutes(10).plusSeconds(1));
    assertThat(codes.attempt(place.id(), code)).isFalse();
  }

  @Test
  void aNewCodeEndsTheOneBefore() throws Refusal {
    String first = code(place);
    ask(place);
    String second =
        Mailbox.of(server)
            .awaitTo(place.email().value(), t -> t.contains("code") && !t.contains(first));
    assertThat(codes.attempt(place.id(), first)).isFalse();
    assertThat(codes.attempt(place.id(), Mailbox.code(second))).isTrue();
  }

  @Test
  void aCodeIsOfOneSignatoryAndServesOnce() throws Refusal {
    String code = code(place);
    ask(agency);
    assertThat(codes.attempt(agency.id(), wrong(code))).isFalse();
    sign(place, code);
    assertThat(codes.attempt(place.id(), code)).isFalse();
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
    assertThat(Mailbox.of(server).awaitTo(agency.email().value(), text -> text.contains("refusée")))
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
        Mailbox.of(server).awaitTo(signatory.email().value(), text -> text.contains("code")));
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

  private static String wrong(String code) {
    return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
  }
}

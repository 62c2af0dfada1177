package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.agreements.AgreementState.EXPIRED;
import static org.rebond.agreements.AgreementState.IN_FORCE;
import static org.rebond.agreements.AgreementState.PARTLY_SIGNED;
import static org.rebond.agreements.AgreementState.SIGNED;
import static org.rebond.agreements.AgreementState.TO_SIGN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;

class AgreementTests {

  @Test
  void keepsTheNumberOfItsFirstSending() throws Refusal {
    Agreement sent = Drafts.in(TO_SIGN);
    Agreement again =
        sent.revise(Drafts.manager(), "Une date à changer")
            .agreement()
            .send(Drafts.manager(), Drafts.TODAY, () -> "another")
            .agreement();

    assertThat(again.number()).isEqualTo(sent.number());
    assertThat(again.round()).isEqualTo(2);
  }

  @Test
  void drawsNoNumberWhereItIsNotSent() {
    Terms terms = Drafts.terms();
    Agreement unsignable =
        Agreement.draft(
            AgreementId.random(),
            Drafts.draft().partnership(),
            new FreeCooperation(),
            new Terms(terms.parties(), terms.needs(), terms.period(), List.of()));

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(
            () ->
                unsignable.send(
                    Drafts.manager(),
                    Drafts.TODAY,
                    () -> {
                      throw new AssertionError("drawn");
                    }))
        .matches(refusal -> refusal.key().equals("agreements.refusal.incomplete"));
  }

  @Test
  void isSignedByTheLastSignatureInAnyOrder() throws Refusal {
    Agreement second = Drafts.signed(Drafts.in(TO_SIGN), 1);
    assertThat(second.state()).isEqualTo(PARTLY_SIGNED);
    assertThat(second.awaited()).containsExactly(second.terms().signatories().getFirst());
    assertThat(Drafts.signed(second, 0).state()).isEqualTo(SIGNED);
  }

  @Test
  void refusesASecondSignatureOfTheSame() throws Refusal {
    Agreement once = Drafts.in(PARTLY_SIGNED);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> Drafts.signed(once, 0))
        .matches(refusal -> refusal.key().equals("agreements.refusal.alreadySigned"));
  }

  @Test
  void refusesASignatureOfWhatTheSignatoryDidNotRead() throws Refusal {
    Agreement sent = Drafts.in(TO_SIGN);
    String read = Drafts.in(TO_SIGN).digest();
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> sent.sign(Drafts.signer(sent, 0), read, true, Drafts.NOW))
        .matches(refusal -> refusal.key().equals("agreements.refusal.changed"));
  }

  @Test
  void refusesASignatureWithoutConsent() throws Refusal {
    Agreement sent = Drafts.in(TO_SIGN);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> sent.sign(Drafts.signer(sent, 0), sent.digest(), false, Drafts.NOW));
  }

  @Test
  void forbidsTheSignatoryOfAnotherAgreement() throws Refusal {
    Agreement sent = Drafts.in(TO_SIGN);
    Agreement other = Drafts.in(TO_SIGN);
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> sent.sign(Drafts.signer(other, 0), sent.digest(), true, Drafts.NOW));
  }

  @Test
  void aMaterialChangeVoidsSignaturesAndSaysWhose() throws Refusal {
    Move move = Drafts.in(PARTLY_SIGNED).revise(Drafts.manager(), "Une date");
    assertThat(move.step().note()).isEqualTo("Une date [Présidence, Association L’Établi]");

    Agreement again = move.agreement().send(Drafts.manager(), Drafts.TODAY, () -> "x").agreement();
    assertThat(again.signatures()).isEmpty();
    assertThat(again.awaited()).hasSize(2);
    assertThat(again.allSignatures()).hasSize(1);
  }

  @Test
  void isInForceFromItsFirstDayToItsLastByTheClock() throws Refusal {
    Agreement signed = Drafts.in(SIGNED);
    assertThat(signed.arrive(Drafts.TERM.from().minusDays(1))).isEmpty();
    assertThat(state(signed.arrive(Drafts.TERM.from()))).isEqualTo(IN_FORCE);
    assertThat(state(signed.arrive(Drafts.TERM.to()))).isEqualTo(IN_FORCE);
    assertThat(state(signed.arrive(Drafts.TERM.to().plusDays(1)))).isEqualTo(EXPIRED);
  }

  @Test
  void warnsOfAnAmountWhereNothingIsPaid() {
    Terms terms = Drafts.terms();
    Party paying =
        Drafts.party(Drafts.PLACE, terms.parties().getFirst().side(), "L’Établi", "Contre 1 200 €");
    Terms withAmount =
        new Terms(
            List.of(paying, terms.parties().getLast()),
            terms.needs(),
            terms.period(),
            terms.signatories());

    assertThat(new FreeCooperation().warnings(terms)).isEmpty();
    assertThat(new FreeCooperation().warnings(withAmount))
        .containsExactly("agreements.warning.amount");
  }

  private static AgreementState state(Optional<Move> move) {
    return move.orElseThrow().agreement().state();
  }
}

package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.agreements.signature.SigningCodes;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class SigningCodesTests {

  @Autowired SignedAgreementsFixture fixture;
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
      clock.advance(Duration.ofSeconds(30));
    }
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> ask(place))
        .matches(refusal -> refusal.key().equals("agreements.refusal.codes"));
    clock.advance(Duration.ofMinutes(61));
    ask(place);
  }

  @Test
  void aDoubleClickLeavesTheCodeThatJustLeftGood() throws Refusal {
    String first = code(place);
    ask(place);
    assertThat(codes.attempt(place.id(), first)).isTrue();
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
    clock.advance(Duration.ofSeconds(30));
    ask(place);
    String second =
        Mailbox.of(server)
            .awaitTo(
                place.email().orElseThrow().value(), t -> t.contains("code") && !t.contains(first));
    assertThat(codes.attempt(place.id(), first)).isFalse();
    assertThat(codes.attempt(place.id(), Mailbox.code(second))).isTrue();
  }

  @Test
  void aCodeIsOfOneSignatoryAndServesOnce() throws Refusal {
    String code = code(place);
    ask(agency);
    assertThat(codes.attempt(agency.id(), wrong(code))).isFalse();
    assertThat(codes.attempt(place.id(), code)).isTrue();
    signing.sign(
        agreement.id(),
        place.id(),
        agreement.digest(),
        true,
        SignedAgreementsFixture.holder(place));
    assertThat(codes.attempt(place.id(), code)).isFalse();
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

  private static String wrong(String code) {
    return code.charAt(0) == '0' ? "1" + code.substring(1) : "0" + code.substring(1);
  }
}

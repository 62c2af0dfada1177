package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.shared.Refusal;
import org.rebond.shared.TooMany;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.ui.ConcurrentModel;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** A hundred thousand guesses by somebody with the signatory's own link, put to the controller. */
@RebondTest
class ManySigningGuessesTests {

  private static final int GUESSES = 100_000;
  private static final String HOME = "192.0.2.1";
  private static final String ATTACK = "203.0.113.7";

  @Autowired SignedAgreementsFixture fixture;
  @Autowired SignatureController controller;
  @Autowired Signing signing;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired GreenMail server;

  /** At the beginning of an hour, so that no window ends meanwhile. */
  @BeforeEach
  void anHourOfItsOwn() {
    var hour = clock.instant().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    clock.advance(Duration.between(clock.instant(), hour.plusSeconds(1)));
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void fiveAreLookedAtAndTheSignatorySignsElsewhereWithAnotherCode() throws Refusal {
    Agreement agreement = fixture.sent(fixture.partnership());
    Signatory place = agreement.terms().signatories().getFirst();
    Actor holder = SignedAgreementsFixture.holder(place);
    String first = code(agreement, place, holder, 1);
    int taken = 0;
    for (int i = 0; i < GUESSES; i++) {
      String guess = "%06d".formatted(i);
      try {
        sign(ATTACK, agreement, place, holder, guess.equals(first) ? "999999" : guess);
        taken++;
      } catch (TooMany refused) {
        assertThat(refused.pause()).isPositive();
      }
    }
    assertThat(taken).isEqualTo(SigningLimits.TYPES);
    assertThat(lookedAt(place)).isEqualTo(5);

    clock.advance(Duration.ofMinutes(1));
    String second = code(agreement, place, holder, 2);
    assertThat(sign(HOME, agreement, place, holder, second))
        .isEqualTo("redirect:" + page(agreement));
  }

  private String sign(
      String network, Agreement agreement, Signatory signatory, Actor actor, String typed)
      throws Refusal {
    var request = new MockHttpServletRequest("POST", page(agreement) + "/signature");
    request.setRemoteAddr(network);
    var form = new SignatureForm(signatory.id(), agreement.digest(), typed, true);
    return controller.sign(
        agreement.id().value(),
        form,
        new BeanPropertyBindingResult(form, "form"),
        actor,
        request,
        new ConcurrentModel(),
        new RedirectAttributesModelMap());
  }

  private String code(Agreement agreement, Signatory signatory, Actor holder, int letter)
      throws Refusal {
    signing.code(agreement.id(), signatory.id(), holder);
    String address = signatory.email().orElseThrow().value();
    Mailbox box = Mailbox.of(server);
    return Mailbox.code(
        box.awaitTo(
            address, text -> text.contains("pour signer") && codes(box, address) >= letter));
  }

  /** The letter that asks to sign came first. */
  private static int codes(Mailbox box, String address) {
    return box.count(address) - 1;
  }

  private int lookedAt(Signatory signatory) {
    return jdbc.sql("SELECT tries FROM agreements.signing_code WHERE signatory = ?")
        .param(signatory.id())
        .query(Integer.class)
        .single();
  }

  private static String page(Agreement agreement) {
    return "/conventions/" + agreement.id().value();
  }
}

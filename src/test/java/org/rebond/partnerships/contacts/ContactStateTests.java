package org.rebond.partnerships.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Refusal;

class ContactStateTests {

  @Test
  void aQuestionOrDatesKeepItOpenAYesOrANoCloseIt() throws Refusal {
    assertThat(ContactState.SENT.after(MessageKind.QUESTION)).isEqualTo(ContactState.ANSWERED);
    assertThat(ContactState.ANSWERED.after(MessageKind.DATES)).isEqualTo(ContactState.ANSWERED);
    assertThat(ContactState.ANSWERED.after(MessageKind.MESSAGE)).isEqualTo(ContactState.ANSWERED);
    assertThat(ContactState.ANSWERED.after(MessageKind.ACCEPTANCE))
        .isEqualTo(ContactState.ACCEPTED);
    assertThat(ContactState.SENT.after(MessageKind.REFUSAL)).isEqualTo(ContactState.DECLINED);
  }

  @Test
  void refusesToGoOnOnceClosedButAYesMayBeSaidTwice() throws Refusal {
    assertThat(ContactState.ACCEPTED.after(MessageKind.ACCEPTANCE))
        .isEqualTo(ContactState.ACCEPTED);
    assertThatThrownBy(() -> ContactState.ACCEPTED.after(MessageKind.REFUSAL))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> ContactState.DECLINED.after(MessageKind.ACCEPTANCE))
        .isInstanceOf(Refusal.class)
        .hasMessage("partnerships.contact.refusal.DECLINED");
    assertThatThrownBy(() -> ContactState.DECLINED.after(MessageKind.MESSAGE))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aReceiptIsNoAnswerAndNeverTakesOneBack() throws Refusal {
    assertThat(ContactState.SENT.after(MessageKind.RECEIPT)).isEqualTo(ContactState.SEEN);
    assertThat(ContactState.SEEN.unanswered()).isTrue();
    assertThat(ContactState.ANSWERED.after(MessageKind.RECEIPT)).isEqualTo(ContactState.ANSWERED);
    assertThat(ContactState.ANSWERED.unanswered()).isFalse();
    assertThatThrownBy(() -> ContactState.DECLINED.after(MessageKind.RECEIPT))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whatWasDeclinedCanBeTakenUpAgainWhatWasAcceptedNeedsNot() throws Refusal {
    assertThat(ContactState.DECLINED.after(MessageKind.REOPENING)).isEqualTo(ContactState.ANSWERED);
    assertThat(ContactState.SENT.after(MessageKind.REOPENING)).isEqualTo(ContactState.SENT);
    assertThatThrownBy(() -> ContactState.ACCEPTED.after(MessageKind.REOPENING))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void aCodeIsReadAsItIsSaidOnThePhone() {
    ReplyCode code = ReplyCode.random(new SecureRandom());
    assertThat(ReplyCode.parse(" " + code.spaced().toLowerCase(java.util.Locale.ROOT) + " "))
        .contains(code);
    assertThat(ReplyCode.parse("oil0-0000-0000")).contains(new ReplyCode("011000000000"));
    assertThat(ReplyCode.parse("U000-0000-0000")).isEmpty();
    assertThat(ReplyCode.parse("0000")).isEmpty();
    assertThat(code.toString()).doesNotContain(code.value());
  }
}

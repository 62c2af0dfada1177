package org.rebond.partnerships.contacts;

import java.util.Optional;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * What somebody types to go on with a thread; {@code kind} and {@code reason} only on the side that
 * answers.
 */
record AnswerForm(String kind, String reason, String body, String key) {

  AnswerForm {
    kind = Typed.text(kind);
    reason = Typed.text(reason);
    body = Typed.text(body);
    key = Typed.text(key);
  }

  static AnswerForm empty() {
    return new AnswerForm("", "", "", "");
  }

  Optional<MessageKind> answer() {
    return Typed.one(MessageKind.class, kind).filter(MessageKind.ANSWERS::contains);
  }

  /** Why it is no: a line in one's own words is a reason too. */
  Optional<DeclineReason> why() {
    return answer().equals(Optional.of(MessageKind.REFUSAL))
        ? Typed.one(DeclineReason.class, reason)
            .or(() -> body.isBlank() ? Optional.empty() : Optional.of(DeclineReason.OTHER))
        : Optional.empty();
  }

  /** Throws where {@link #checkAnswer} was not asked first. */
  ContactAnswering.Answer read() {
    return new ContactAnswering.Answer(answer().orElseThrow(), why(), body, Typed.key(key));
  }

  /** A plain yes needs no words, a no its reason; the rest says something. */
  void checkAnswer(BindingResult binding) {
    if (answer().isEmpty()) {
      binding.rejectValue("kind", "partnerships.form.kind.missing");
      return;
    }
    switch (answer().get()) {
      case ACCEPTANCE -> checkLength(binding);
      case REFUSAL -> checkReason(binding);
      case REQUEST, MESSAGE, RECEIPT, QUESTION, DATES, REOPENING ->
          ContactForm.checkText(body, "body", binding);
    }
  }

  private void checkReason(BindingResult binding) {
    if (why().isEmpty()) {
      binding.rejectValue("reason", "partnerships.form.reason.missing");
    } else if (why().equals(Optional.of(DeclineReason.OTHER)) && body.isBlank()) {
      binding.rejectValue("body", "partnerships.form.reason.missing");
    } else {
      checkLength(binding);
    }
  }

  private void checkLength(BindingResult binding) {
    if (!body.isBlank()) {
      ContactForm.checkText(body, "body", binding);
    }
  }
}

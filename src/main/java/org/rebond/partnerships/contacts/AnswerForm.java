package org.rebond.partnerships.contacts;

import java.util.Optional;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/** What somebody types to go on with a thread; {@code kind} only on the side that answers. */
record AnswerForm(String kind, String body, String key) {

  AnswerForm {
    kind = Typed.text(kind);
    body = Typed.text(body);
    key = Typed.text(key);
  }

  Optional<MessageKind> answer() {
    return Typed.one(MessageKind.class, kind).filter(MessageKind.ANSWERS::contains);
  }

  /** A plain yes needs no words; a no needs its reason, the rest says something. */
  void checkAnswer(BindingResult binding) {
    if (answer().isEmpty()) {
      binding.rejectValue("kind", "partnerships.form.kind.missing");
    } else if (answer().equals(Optional.of(MessageKind.REFUSAL)) && body.isBlank()) {
      binding.rejectValue("body", "partnerships.form.reason.missing");
    } else if (!answer().equals(Optional.of(MessageKind.ACCEPTANCE)) || !body.isBlank()) {
      ContactForm.checkText(body, "body", binding);
    }
  }
}

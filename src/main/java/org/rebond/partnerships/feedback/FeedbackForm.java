package org.rebond.partnerships.feedback;

import java.time.Instant;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/** Three short answers and a line, as typed. */
record FeedbackForm(String useful, String clear, String again, String line) {

  FeedbackForm {
    useful = Typed.text(useful);
    clear = Typed.text(clear);
    again = Typed.text(again);
    line = Typed.text(line);
  }

  static FeedbackForm of(Feedback known) {
    return new FeedbackForm(
        known.useful().name(), known.clear().name(), known.again().name(), known.line());
  }

  void check(BindingResult binding) {
    required(useful, "useful", binding);
    required(clear, "clear", binding);
    required(again, "again", binding);
    if (line.length() > 500) {
      binding.rejectValue("line", "partnerships.form.message.tooLong");
    }
  }

  /** Only after a check without errors. */
  Feedback feedback(Side side, Instant at) {
    return new Feedback(side, at, mark(useful), mark(clear), mark(again), line);
  }

  private static void required(String typed, String field, BindingResult binding) {
    if (Typed.one(Mark.class, typed).isEmpty()) {
      binding.rejectValue(field, "partnerships.feedback.missing");
    }
  }

  private static Mark mark(String typed) {
    return Typed.one(Mark.class, typed).orElseThrow();
  }
}

package org.rebond.partnerships.encounters;

import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * Minutes as typed.
 *
 * @param version the one this text was written over; none is 0
 */
public record MinutesForm(String version, String summary, String decisions, String nextStep) {

  private static final int LONGEST = 10_000;

  public MinutesForm {
    version = Typed.text(version);
    // As the database keeps them and as they come back: a browser ends its lines with CR LF.
    summary = Typed.text(summary).replace("\r\n", "\n");
    decisions = Typed.text(decisions).replace("\r\n", "\n");
    nextStep = Typed.text(nextStep).replace("\r\n", "\n");
  }

  static MinutesForm of(int version, MinutesText text) {
    return new MinutesForm(
        String.valueOf(version), text.summary(), text.decisions(), text.nextStep());
  }

  void check(BindingResult binding) {
    if (summary.isBlank()) {
      binding.rejectValue("summary", "partnerships.form.summary.missing");
    }
    if (summary.length() + decisions.length() + nextStep.length() > LONGEST) {
      binding.rejectValue("summary", "partnerships.form.message.tooLong");
    }
  }

  MinutesText text() {
    return new MinutesText(summary, decisions, nextStep);
  }

  int over() {
    return Typed.number(version).orElse(0);
  }
}

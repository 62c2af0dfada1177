package org.rebond.partnerships.encounters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rebond.partnerships.Side;
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
    summary = Typed.text(summary);
    decisions = Typed.text(decisions);
    nextStep = Typed.text(nextStep);
  }

  static MinutesForm of(@Nullable Minutes minutes) {
    return minutes == null
        ? new MinutesForm("0", "", "", "")
        : new MinutesForm(
            String.valueOf(minutes.version()),
            minutes.summary(),
            minutes.decisions(),
            minutes.nextStep());
  }

  void check(BindingResult binding) {
    if (summary.isBlank()) {
      binding.rejectValue("summary", "partnerships.form.summary.missing");
    }
    if (summary.length() + decisions.length() + nextStep.length() > LONGEST) {
      binding.rejectValue("summary", "partnerships.form.message.tooLong");
    }
  }

  boolean first() {
    return over() == 0;
  }

  Minutes by(Side side, Instant at) {
    return new Minutes(over() + 1, side, at, summary, decisions, nextStep);
  }

  /** A double click writes once. */
  boolean sameText(Minutes written) {
    return written.summary().equals(summary)
        && written.decisions().equals(decisions)
        && written.nextStep().equals(nextStep);
  }

  private int over() {
    return Typed.number(version).orElse(0);
  }
}

package org.rebond.partnerships.diagnosis;

import java.time.Instant;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * What one side thinks of a statement, as typed.
 *
 * @param version the opinion of the same side that it was written over; none is 0
 * @param ofVersion the wording that was read
 * @param stand whether it is agreed or to be discussed
 */
public record OpinionForm(String version, String ofVersion, String stand, String comment) {

  static final int LONGEST = 600;

  /** What can be ticked. */
  enum Choice {
    AGREED,
    TO_DISCUSS
  }

  public OpinionForm {
    version = Typed.text(version);
    ofVersion = Typed.text(ofVersion);
    stand = Typed.text(stand);
    comment = Typed.text(comment);
  }

  static OpinionForm of(Statement statement, Side side) {
    return new OpinionForm(
        statement.opinion(side).map(one -> String.valueOf(one.version())).orElse("0"),
        String.valueOf(statement.version()),
        statement.stand(side).name(),
        statement.opinion(side).map(Opinion::comment).orElse(""));
  }

  void check(BindingResult binding) {
    if (Typed.one(Choice.class, stand).isEmpty()) {
      binding.rejectValue("stand", "partnerships.diagnosis.form.stand.missing");
    }
    if (comment.length() > LONGEST) {
      binding.rejectValue("comment", "partnerships.form.message.tooLong");
    }
  }

  int over() {
    return Typed.number(version).orElse(0);
  }

  int wording() {
    return Typed.number(ofVersion).orElse(0);
  }

  /** Only after a check without errors. */
  Opinion by(Side side, Instant at) {
    return new Opinion(
        side,
        over() + 1,
        wording(),
        Typed.one(Choice.class, stand).orElseThrow() == Choice.AGREED,
        comment,
        at);
  }
}

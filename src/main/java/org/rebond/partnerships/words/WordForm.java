package org.rebond.partnerships.words;

import java.time.Instant;
import java.util.Optional;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * What one side means by a word, as typed.
 *
 * @param version the one this text was written over; none is 0
 */
public record WordForm(String version, String text) {

  static final int LONGEST = 1500;

  public WordForm {
    version = Typed.text(version);
    text = Typed.text(text);
  }

  static WordForm of(Optional<Written> written) {
    return written
        .map(one -> new WordForm(String.valueOf(one.version()), one.body()))
        .orElse(new WordForm("0", ""));
  }

  void check(BindingResult binding) {
    if (text.isEmpty()) {
      binding.rejectValue("text", "partnerships.words.text.missing");
    }
    if (text.length() > LONGEST) {
      binding.rejectValue("text", "partnerships.form.message.tooLong");
    }
  }

  Written by(Side side, Instant at) {
    return new Written(Typed.number(version).orElse(0) + 1, side, at, text);
  }
}

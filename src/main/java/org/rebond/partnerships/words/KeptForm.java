package org.rebond.partnerships.words;

import java.time.Instant;
import java.util.Optional;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.springframework.validation.BindingResult;

/**
 * The sentence that both sides keep of a word, as typed.
 *
 * @param version the one this sentence was written over; none is 0
 */
public record KeptForm(String version, String sentence) {

  static final int LONGEST = 600;

  public KeptForm {
    version = Typed.text(version);
    sentence = Typed.text(sentence);
  }

  static KeptForm of(Optional<Written> written) {
    return written
        .map(one -> new KeptForm(String.valueOf(one.version()), one.body()))
        .orElse(new KeptForm("0", ""));
  }

  void check(BindingResult binding) {
    if (sentence.isEmpty()) {
      binding.rejectValue("sentence", "partnerships.words.kept.missing");
    }
    if (sentence.length() > LONGEST) {
      binding.rejectValue("sentence", "partnerships.form.message.tooLong");
    }
  }

  Written by(Side side, Instant at) {
    return new Written(Typed.number(version).orElse(0) + 1, side, at, sentence);
  }
}

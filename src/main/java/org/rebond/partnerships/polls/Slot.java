package org.rebond.partnerships.polls;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.partnerships.Side;

/** A moment that suits or does not; a side that said nothing is left out of the answers. */
record Slot(int number, Instant startsAt, Map<Side, Answer> answers) {

  Slot {
    answers = Map.copyOf(answers);
  }

  int count(Answer answer) {
    return Collections.frequency(answers.values(), answer);
  }

  /** Null where this side said nothing: a page asks. */
  public @Nullable Answer of(Side side) {
    return answers.get(side);
  }

  boolean over(Instant now) {
    return startsAt.isBefore(now);
  }
}

package org.rebond.partnerships.vitality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One line of why: a key of the bundles with its arguments, or with a day.
 *
 * @param asks whether it calls for a meeting
 */
public record Reason(String key, List<Object> args, Optional<LocalDate> day, boolean asks) {

  private static final String WORDS = "partnerships.vitality.reason.";

  public Reason {
    args = List.copyOf(args);
  }

  static Reason of(String what, boolean asks, Object... args) {
    return new Reason(WORDS + what, List.of(args), Optional.empty(), asks);
  }

  static Reason on(String what, boolean asks, LocalDate day) {
    return new Reason(WORDS + what, List.of(), Optional.of(day), asks);
  }
}

package org.rebond.partnerships.encounters;

import java.util.Optional;

/** What minutes say, in three sections that are written and kept apart. */
public record MinutesText(String summary, String decisions, String nextStep) {

  static final MinutesText EMPTY = new MinutesText("", "", "");

  /**
   * This text brought onto {@code current}, both written from {@code base}: each section is that of
   * whoever changed it; empty where both changed the same one, each in their own way.
   */
  Optional<MinutesText> onto(MinutesText current, MinutesText base) {
    Optional<String> one = section(summary, current.summary, base.summary);
    Optional<String> two = section(decisions, current.decisions, base.decisions);
    Optional<String> three = section(nextStep, current.nextStep, base.nextStep);
    return one.isPresent() && two.isPresent() && three.isPresent()
        ? Optional.of(new MinutesText(one.get(), two.get(), three.get()))
        : Optional.empty();
  }

  private static Optional<String> section(String mine, String current, String base) {
    if (mine.equals(current) || mine.equals(base)) {
      return Optional.of(current);
    }
    return current.equals(base) ? Optional.of(mine) : Optional.empty();
  }
}

package org.rebond.partnerships.vitality;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the rule looks at: nothing that one side may not see, and no count of people.
 *
 * @param since when the partnership began: its first sign
 * @param latest the latest day of each sign that there was
 * @param planned the next meeting, where one is planned
 * @param ends the last day of the agreement in force
 * @param newcomers organisations whose team somebody joined after the last meeting in person
 */
record Facts(
    LocalDate today,
    LocalDate since,
    Map<Sign, LocalDate> latest,
    Optional<LocalDate> planned,
    Optional<LocalDate> ends,
    List<String> newcomers) {

  Facts {
    latest = Map.copyOf(latest);
    newcomers = List.copyOf(newcomers);
  }

  Optional<LocalDate> day(Sign sign) {
    return Optional.ofNullable(latest.get(sign));
  }

  /** The latest sign of all. */
  LocalDate latestDay() {
    return latest.values().stream().max(Comparator.naturalOrder()).orElse(since);
  }
}

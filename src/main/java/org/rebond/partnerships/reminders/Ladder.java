package org.rebond.partnerships.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.rebond.geography.OfficeCalendar;

/**
 * Where one request stands on the ladder: which steps were made, and which comes when. Plain
 * reckoning; whether the request still waits is asked elsewhere.
 *
 * @param since when it was sent, or its receipt acknowledged
 * @param made the steps made, and when
 * @param addressee when the offices of the side that was written to work
 * @param asker the same of the side that wrote
 */
record Ladder(
    Instant since, Map<Step, Instant> made, OfficeCalendar addressee, OfficeCalendar asker) {

  Ladder {
    made = Map.copyOf(made);
  }

  /** The first one that was not made. */
  Optional<Step> next() {
    return Arrays.stream(Step.values()).filter(step -> !made.containsKey(step)).findFirst();
  }

  /** The day on which the addressee is reminded next, as things stand. */
  Optional<LocalDate> nextReminder() {
    return Arrays.stream(Step.values())
        .filter(step -> step.toAddressee() && !made.containsKey(step))
        .findFirst()
        .map(this::day);
  }

  /** The step to make now: its day came, and it is not night where it is read. */
  Optional<Step> due(Instant now) {
    return next()
        .filter(step -> !calendar(step).day(now).isBefore(day(step)))
        .filter(step -> calendar(step).open(now));
  }

  /** After an outage the steps do not come all at once: there are days between them. */
  private LocalDate day(Step step) {
    OfficeCalendar calendar = calendar(step);
    LocalDate counted = calendar.after(since, step.days());
    return made.values().stream()
        .map(at -> calendar.after(at, Step.BETWEEN))
        .filter(counted::isBefore)
        .max(LocalDate::compareTo)
        .orElse(counted);
  }

  private OfficeCalendar calendar(Step step) {
    return step.toAddressee() ? addressee : asker;
  }
}

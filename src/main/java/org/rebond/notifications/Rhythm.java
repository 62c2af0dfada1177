package org.rebond.notifications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.geography.OfficeCalendar;

/** How often somebody wants mail about a kind of news; the inbox has it in any case. */
enum Rhythm {
  AT_ONCE,
  /** On the morning of a business day. */
  DAILY,
  /** On Monday morning, or the next business day where Monday is none. */
  WEEKLY,
  NEVER;

  private static final LocalTime MORNING = LocalTime.of(9, 0);

  static Optional<Rhythm> named(String name) {
    return Stream.of(values()).filter(rhythm -> rhythm.name().equals(name)).findFirst();
  }

  /** Whether news of this rhythm is gathered into one mail. */
  boolean gathers() {
    return this == DAILY || this == WEEKLY;
  }

  /**
   * Whether the gathered mail leaves now: what waits was there when the period began, and nothing
   * left since. A morning that was missed is made up for at the next open hour, once.
   *
   * @param oldest when the oldest of what waits happened
   * @param last the day of the latest such mail
   */
  boolean due(OfficeCalendar calendar, Instant oldest, Optional<LocalDate> last, Instant now) {
    if (!gathers() || !calendar.open(now)) {
      return false;
    }
    LocalDate begins = begins(calendar.day(now));
    return oldest.isBefore(begins.atTime(MORNING).atZone(calendar.zone()).toInstant())
        && last.map(day -> day.isBefore(begins)).orElse(true);
  }

  private LocalDate begins(LocalDate today) {
    return this == WEEKLY ? today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : today;
  }
}

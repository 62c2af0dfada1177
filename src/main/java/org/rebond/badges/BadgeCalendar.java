package org.rebond.badges;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** The days that badges count in: Europe/Paris, as on the flyer. */
final class BadgeCalendar {

  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /** Scans this many days old are the last accepted. */
  static final int STALE_AFTER = 30;

  /** Days after a batch's end at which its key and rows are destroyed. */
  static final int KEPT_AFTER_END = 35;

  /** A desk that was offline at the weekend syncs on Monday; weeks are forgotten the next night. */
  private static final int LATE_SYNC_DAYS = 2;

  private static final LocalTime UPKEEP = LocalTime.of(3, 10);

  private static final LocalDate FIRST_MONDAY = LocalDate.of(2019, 12, 30);

  private BadgeCalendar() {}

  static LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** The day whose night of upkeep, at 03:10, is the last that passed. */
  static LocalDate lastNight(Clock clock) {
    ZonedDateTime now = clock.instant().atZone(ZONE);
    LocalDate today = now.toLocalDate();
    return now.toLocalTime().isBefore(UPKEEP) ? today.minusDays(1) : today;
  }

  static boolean stale(LocalDate day, LocalDate today) {
    return day.isBefore(today.minusDays(STALE_AFTER)) || day.isAfter(today.plusDays(1));
  }

  /** Weeks from Monday to Sunday, numbered without gaps over years. */
  static int week(LocalDate day) {
    return (int) ChronoUnit.WEEKS.between(FIRST_MONDAY, day);
  }

  /** The last week that the ledger may forget in the night to this day. */
  static int weekOver(LocalDate today) {
    return week(today.minusDays(LATE_SYNC_DAYS - 1L)) - 1;
  }
}

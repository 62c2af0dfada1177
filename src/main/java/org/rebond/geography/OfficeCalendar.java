package org.rebond.geography;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.rebond.shared.InseeCode;

/**
 * When the offices of a department work: Monday to Friday but for its public holidays, by the clock
 * on its wall.
 *
 * @param department by INSEE's code; empty where nobody knows, which counts national holidays only
 */
public record OfficeCalendar(ZoneId zone, String department) {

  /** What both sides read where no commune is at hand. */
  public static final OfficeCalendar MAINLAND = new OfficeCalendar(LocalZone.MAINLAND, "");

  private static final LocalTime OPENS = LocalTime.of(9, 0);
  private static final LocalTime CLOSES = LocalTime.of(17, 0);

  public static OfficeCalendar of(InseeCode commune) {
    return new OfficeCalendar(LocalZone.of(commune), commune.department());
  }

  public boolean worksOn(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
        && !PublicHolidays.on(day, department);
  }

  /** From nine to five on a day that is worked: no letter arrives at night or on a holiday. */
  public boolean open(Instant at) {
    ZonedDateTime here = at.atZone(zone);
    LocalTime time = here.toLocalTime();
    return !time.isBefore(OPENS) && time.isBefore(CLOSES) && worksOn(here.toLocalDate());
  }

  /** The last of so many business days; the day of {@code from} itself does not count. */
  public LocalDate after(Instant from, int businessDays) {
    LocalDate day = day(from);
    int left = businessDays;
    while (left > 0) {
      day = day.plusDays(1);
      if (worksOn(day)) {
        left--;
      }
    }
    return day;
  }

  /** Whether so many business days went by: days are counted, not hours, whatever clocks did. */
  public boolean passed(Instant from, int businessDays, Instant now) {
    return !day(now).isBefore(after(from, businessDays));
  }

  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }
}

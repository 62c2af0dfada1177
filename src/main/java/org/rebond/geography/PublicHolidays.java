package org.rebond.geography;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The days on which a department does not work, as a library that is kept up knows them. Overseas
 * collectivities have calendars of their own there; Alsace and Moselle are in the French one.
 */
final class PublicHolidays {

  private static final String FRANCE = "fr";

  /** INSEE's code of a collectivity, and the name its calendar has in the library (ISO 3166). */
  private static final Map<String, String> OVERSEAS =
      Map.ofEntries(
          Map.entry("971", "gp"),
          Map.entry("972", "mq"),
          Map.entry("973", "gf"),
          Map.entry("974", "re"),
          Map.entry("975", "pm"),
          Map.entry("976", "yt"),
          Map.entry("977", "bl"),
          Map.entry("978", "mf"),
          Map.entry("986", "wf"),
          Map.entry("987", "pf"),
          Map.entry("988", "nc"));

  private static final Map<String, HolidayManager> CALENDARS = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  /** A department that nobody knows has the holidays of the whole country. */
  static boolean on(LocalDate day, String department) {
    String overseas = OVERSEAS.get(department);
    return overseas == null
        ? calendar(FRANCE).isHoliday(day, department)
        : calendar(overseas).isHoliday(day);
  }

  private static HolidayManager calendar(String name) {
    return CALENDARS.computeIfAbsent(
        name, key -> HolidayManager.getInstance(ManagerParameters.create(key)));
  }
}

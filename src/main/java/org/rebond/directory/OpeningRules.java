package org.rebond.directory;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDay;
import ch.poole.openinghoursparser.WeekDayRange;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rebond.directory.Hours.Span;

/**
 * What opening_hours rules say of one day. A later rule replaces an earlier one unless it adds to
 * it; rules bound to dates, weeks or nth days of a month are passed over, since saying "open" on a
 * half-understood rule would send someone to a closed door.
 */
final class OpeningRules {

  private static final int DAY = 24 * 60;

  private OpeningRules() {}

  static List<Span> on(LocalDate day, List<Rule> rules) {
    var spans = new ArrayList<Span>();
    for (var rule : rules) {
      if (!understood(rule) || !covers(rule, day)) {
        continue;
      }
      if (!rule.isAdditive()) {
        spans.clear();
      }
      if (!closed(rule) && rule.getTimes() != null) {
        rule.getTimes().stream()
            .filter(OpeningRules::fixed)
            .map(OpeningRules::span)
            .forEach(spans::add);
      }
    }
    return spans.stream().sorted(Comparator.comparing(Span::from)).toList();
  }

  private static boolean understood(Rule rule) {
    return rule.getDates() == null
        && rule.getWeeks() == null
        && rule.getYears() == null
        && !(rule.getHolidays() != null && rule.getDays() == null)
        && (rule.getDays() == null
            || rule.getDays().stream().allMatch(range -> range.getNths() == null));
  }

  private static boolean covers(Rule rule, LocalDate day) {
    var weekday = WeekDay.valueOf(day.getDayOfWeek().name().substring(0, 2));
    return rule.getDays() == null
        || rule.getDays().stream().anyMatch(range -> covers(range, weekday));
  }

  private static boolean covers(WeekDayRange range, WeekDay weekday) {
    var start = range.getStartDay();
    var end = range.getEndDay() == null ? start : range.getEndDay();
    boolean after = start.compareTo(weekday) <= 0;
    boolean before = weekday.compareTo(end) <= 0;
    return start.compareTo(end) <= 0 ? after && before : after || before;
  }

  private static boolean closed(Rule rule) {
    var modifier = rule.getModifier();
    return modifier != null
        && (modifier.getModifier() == RuleModifier.Modifier.OFF
            || modifier.getModifier() == RuleModifier.Modifier.CLOSED);
  }

  private static boolean fixed(TimeSpan span) {
    return span.getStartEvent() == null
        && span.getEndEvent() == null
        && span.getStart() >= 0
        && span.getEnd() > span.getStart();
  }

  private static Span span(TimeSpan span) {
    return new Span(time(span.getStart()), time(span.getEnd()));
  }

  private static LocalTime time(int minutes) {
    return minutes >= DAY ? LocalTime.of(23, 59) : LocalTime.of(minutes / 60, minutes % 60);
  }
}

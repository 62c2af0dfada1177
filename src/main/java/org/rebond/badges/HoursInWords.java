package org.rebond.badges;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rebond.directory.Hours;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** When a place is open, as people say it: its own words, else the days of its ordinary week. */
@Component
class HoursInWords {

  private final MessageSource words;

  HoursInWords(MessageSource words) {
    this.words = words;
  }

  String of(Hours hours, LocalDate around, Locale language) {
    if (!hours.said().isBlank()) {
      return hours.said();
    }
    Map<DayOfWeek, List<Hours.Span>> week = hours.week(around);
    if (week.isEmpty()) {
      return words.getMessage("badges.flyer.hours.unknown", null, language);
    }
    List<List<DayOfWeek>> groups = new ArrayList<>();
    for (DayOfWeek day : week.keySet()) {
      List<DayOfWeek> last = groups.isEmpty() ? List.of() : groups.getLast();
      if (!last.isEmpty()
          && last.getLast().plus(1) == day
          && week.getOrDefault(last.getLast(), List.of()).equals(week.get(day))) {
        last.add(day);
      } else {
        groups.add(new ArrayList<>(List.of(day)));
      }
    }
    return groups.stream()
        .map(
            days ->
                days(days, language)
                    + " "
                    + spans(week.getOrDefault(days.getFirst(), List.of()), language))
        .collect(Collectors.joining(" ; "));
  }

  private String days(List<DayOfWeek> days, Locale language) {
    String first = days.getFirst().getDisplayName(TextStyle.FULL, language);
    String last = days.getLast().getDisplayName(TextStyle.FULL, language);
    return switch (days.size()) {
      case 1 -> first;
      case 2 -> first + ", " + last;
      default -> words.getMessage("badges.flyer.days", new Object[] {first, last}, language);
    };
  }

  private String spans(List<Hours.Span> spans, Locale language) {
    return spans.stream()
        .map(
            span ->
                words.getMessage(
                    "badges.flyer.span",
                    new Object[] {time(span.from()), time(span.to())},
                    language))
        .collect(Collectors.joining(", "));
  }

  private static String time(LocalTime time) {
    return time.getHour()
        + " h"
        + (time.getMinute() == 0 ? "" : " %02d".formatted(time.getMinute()));
  }
}

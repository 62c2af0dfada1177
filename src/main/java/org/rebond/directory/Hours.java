package org.rebond.directory;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * When a place is open.
 *
 * @param osm in the syntax of OpenStreetMap's opening_hours, empty where nobody could read them
 * @param said as its team typed them, may be empty
 */
public record Hours(String osm, String said) {

  public static final Hours UNKNOWN = new Hours("", "");

  private static final int WEEK = 7;

  /** From one time to another of the same day; midnight at its end is written 23:59. */
  public record Span(LocalTime from, LocalTime to) {}

  /** Reads what someone typed, in that syntax or in everyday French; keeps the words either way. */
  public static Hours said(String typed) {
    var words = typed.strip();
    if (readable(words)) {
      return new Hours(words, words);
    }
    var translated = EverydayHours.translate(words);
    return new Hours(readable(translated) ? translated : "", words);
  }

  /** Whether we can tell when it is open. */
  public boolean known() {
    return readable(osm);
  }

  /** Openings of one day, in order; public holidays are not known here. */
  public List<Span> on(LocalDate day) {
    return OpeningRules.on(day, rules(osm));
  }

  /** Until when it is open now; empty when it is closed or nobody knows. */
  public Optional<LocalTime> openUntil(LocalDateTime now) {
    var time = now.toLocalTime();
    return on(now.toLocalDate()).stream()
        .filter(span -> !time.isBefore(span.from()) && time.isBefore(span.to()))
        .map(Span::to)
        .findFirst();
  }

  /** The next opening within seven days, today included. */
  public Optional<LocalDateTime> nextOpening(LocalDateTime now) {
    return now.toLocalDate()
        .datesUntil(now.toLocalDate().plusDays(WEEK))
        .flatMap(day -> on(day).stream().map(span -> day.atTime(span.from())))
        .filter(start -> start.isAfter(now))
        .findFirst();
  }

  /** The ordinary week around a day, Monday first; days without opening are absent. */
  public Map<DayOfWeek, List<Span>> week(LocalDate around) {
    var monday = around.with(DayOfWeek.MONDAY);
    var week = new TreeMap<DayOfWeek, List<Span>>();
    monday
        .datesUntil(monday.plusDays(WEEK))
        .filter(day -> !on(day).isEmpty())
        .forEach(day -> week.put(day.getDayOfWeek(), on(day)));
    return week;
  }

  private static boolean readable(String osm) {
    return rules(osm).stream().anyMatch(rule -> rule.getTimes() != null);
  }

  private static List<Rule> rules(String osm) {
    if (osm.isBlank()) {
      return List.of();
    }
    try {
      return new OpeningHoursParser(new StringReader(osm)).rules(true);
    } catch (OpeningHoursParseException | TokenMgrError _) {
      // The parser's tokenizer throws an Error for characters it does not know.
      return List.of();
    }
  }
}

package org.rebond.offers.here;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.rebond.directory.Hours;
import org.rebond.directory.Nearby;
import org.rebond.directory.ThirdPlace;
import org.rebond.offers.Offer;

/**
 * A place to send somebody to.
 *
 * @param days of the next seven on which it opens, today only if it is not over; none where its
 *     hours are unknown
 * @param openUntil when it closes, if it is open now
 * @param offers of the place that answer the need
 */
record HerePlace(
    ThirdPlace place,
    double metres,
    List<Day> days,
    Optional<LocalTime> openUntil,
    List<Offer> offers) {

  private static final int WEEK = 7;

  /** When it opens on one day. */
  record Day(LocalDate date, boolean today, List<Hours.Span> spans) {}

  HerePlace {
    days = List.copyOf(days);
    offers = List.copyOf(offers);
  }

  /** As it is at this time on the place's own clock. */
  static HerePlace of(Nearby<ThirdPlace> nearby, List<Offer> offers, LocalDateTime now) {
    var hours = nearby.what().hours();
    var today = now.toLocalDate();
    var days =
        today
            .datesUntil(today.plusDays(WEEK))
            .map(date -> new Day(date, date.equals(today), left(hours.on(date), date, now)))
            .filter(day -> !day.spans().isEmpty())
            .toList();
    return new HerePlace(nearby.what(), nearby.metres(), days, hours.openUntil(now), offers);
  }

  boolean opensThisWeek() {
    return !days.isEmpty();
  }

  /** We know that nobody will open the door: not a place to send somebody to. */
  boolean closedThisWeek() {
    return days.isEmpty() && place.hours().known();
  }

  /** Directions to it; another site, which the reader chooses to open. */
  public String directions() {
    var at = place.location().position();
    return "https://www.openstreetmap.org/directions?to=%s%%2C%s"
        .formatted(at.latitude(), at.longitude());
  }

  private static List<Hours.Span> left(List<Hours.Span> spans, LocalDate date, LocalDateTime now) {
    return spans.stream().filter(span -> date.atTime(span.to()).isAfter(now)).toList();
  }
}

package org.rebond.badges;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * What a person sees who opens their invitation with a camera: nothing is sent, kept or spent,
 * since the badge stays in the address's fragment.
 */
@Controller
class BearerController {

  /** The public description of a batch; the same for each of its badges, so it can be cached. */
  record Described(
      String place,
      String path,
      String address,
      String hours,
      String directions,
      List<String> services,
      String until) {}

  private final Batches batches;
  private final ThirdPlaces places;
  private final HoursInWords hours;
  private final Clock clock;

  BearerController(Batches batches, ThirdPlaces places, HoursInWords hours, Clock clock) {
    this.batches = batches;
    this.places = places;
    this.hours = hours;
    this.clock = clock;
  }

  @Access(Audience.ANYONE)
  @GetMapping("/b")
  String bearer() {
    return "badges/views/bearer";
  }

  @Access(Audience.ANYONE)
  @GetMapping("/b/lots/{number}")
  ResponseEntity<Described> describe(@PathVariable int number, Locale locale) {
    BadgeBatch batch = batches.find(number).orElseThrow(NotFound::new);
    ThirdPlace place = places.find(batch.place()).orElseThrow(NotFound::new);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
        .varyBy("Accept-Language")
        .body(
            new Described(
                place.name(),
                place.path(),
                place.location().line(),
                hours.of(place.hours(), BadgeCalendar.today(clock), locale),
                batch.directions(),
                batch.services(),
                batch.notAfter().toString()));
  }
}

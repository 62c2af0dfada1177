package org.rebond.offers.here;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rebond.directory.Nearby;
import org.rebond.directory.Need;
import org.rebond.directory.PlaceQuery;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.geography.Commune;
import org.rebond.geography.LocalZone;
import org.rebond.offers.Offer;
import org.rebond.offers.Offers;
import org.rebond.organisations.OrganisationId;
import org.springframework.stereotype.Component;

/** Chooses where to send somebody this week. */
@Component
class ThisWeek {

  static final int KILOMETRES = 30;
  static final int SHOWN = 3;
  private static final int LOOKED_AT = 500;

  private final ThirdPlaces places;
  private final Offers offers;
  private final Clock clock;

  ThisWeek(ThirdPlaces places, Offers offers, Clock clock) {
    this.places = places;
    this.offers = offers;
    this.clock = clock;
  }

  /** At most three, the best first. */
  List<HerePlace> near(Commune commune, Optional<Need> need) {
    var around =
        places.search(
            new PlaceQuery(commune, Optional.empty(), KILOMETRES, PlaceQuery.Sort.DISTANCE),
            LOOKED_AT,
            0);
    var open =
        offers.open(around.stream().map(nearby -> nearby.what().id()).toList()).stream()
            .filter(offer -> need.map(offer::answers).orElse(false))
            .collect(Collectors.groupingBy(Offer::organisation));
    return choose(around, need, open, LocalDateTime.ofInstant(clock.instant(), zone(commune)));
  }

  /**
   * Those that do what is needed or propose it: first those that we know will open within seven
   * days, the nearest first; then those whose hours are to be confirmed.
   */
  static List<HerePlace> choose(
      Collection<Nearby<ThirdPlace>> around,
      Optional<Need> need,
      Map<OrganisationId, List<Offer>> offers,
      LocalDateTime now) {
    return around.stream()
        .map(
            nearby -> HerePlace.of(nearby, offers.getOrDefault(nearby.what().id(), List.of()), now))
        .filter(here -> need.map(asked -> answers(here, asked)).orElse(true))
        .filter(here -> !here.closedThisWeek())
        .sorted(
            Comparator.comparing((HerePlace here) -> !here.opensThisWeek())
                .thenComparingDouble(HerePlace::metres))
        .limit(SHOWN)
        .toList();
  }

  private static boolean answers(HerePlace here, Need need) {
    return !here.offers().isEmpty()
        || !Collections.disjoint(here.place().activities(), need.activities());
  }

  private static java.time.ZoneId zone(Commune commune) {
    return LocalZone.of(commune.insee());
  }
}

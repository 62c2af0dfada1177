package org.rebond.offers.here;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Activity;
import org.rebond.directory.Hours;
import org.rebond.directory.Location;
import org.rebond.directory.Nearby;
import org.rebond.directory.Need;
import org.rebond.directory.Precision;
import org.rebond.directory.Provenance;
import org.rebond.directory.ThirdPlace;
import org.rebond.offers.Aim;
import org.rebond.offers.Offer;
import org.rebond.offers.OfferId;
import org.rebond.offers.OfferText;
import org.rebond.offers.OpenTo;
import org.rebond.offers.Theme;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.InseeCode;
import org.rebond.shared.Position;

class ThisWeekTests {

  private static final LocalDateTime TUESDAY_15H = LocalDateTime.of(2026, 11, 24, 15, 0);

  @Test
  void placesKnownToOpenComeBeforeNearerOnesWhoseHoursAreUnknown() {
    assertThat(
            names(
                List.of(
                    place("inconnu", 100, ""),
                    place("loin", 9_000, "We 10:00-12:00"),
                    place("près", 500, "Mo 10:00-12:00"))))
        .containsExactly("près", "loin", "inconnu");
  }

  @Test
  void neverMoreThanThree() {
    assertThat(
            names(
                List.of(
                    place("a", 1, ""), place("b", 2, ""), place("c", 3, ""), place("d", 4, ""))))
        .containsExactly("a", "b", "c");
  }

  @Test
  void aPlaceWeKnowToBeClosedAllWeekIsNotOne() {
    assertThat(names(List.of(place("été", 1, "Jul-Aug Mo-Su 10:00-18:00")))).isEmpty();
  }

  @Test
  void todayCountsOnlyWhileItIsNotOver() {
    var over = here(place("x", 1, "Tu 09:00-14:00; Th 09:00-12:00"));
    assertThat(over.days())
        .extracting(HerePlace.Day::date)
        .containsExactly(LocalDate.of(2026, 11, 26));
    assertThat(over.openUntil()).isEmpty();
    var open = here(place("x", 1, "Tu 09:00-12:00,14:00-18:00"));
    assertThat(open.openUntil()).contains(LocalTime.of(18, 0));
    assertThat(open.days().getFirst().today()).isTrue();
    assertThat(open.days().getFirst().spans())
        .containsExactly(new Hours.Span(LocalTime.of(14, 0), LocalTime.of(18, 0)));
  }

  @Test
  void aPlaceAnswersByWhatItDoesOrByWhatItProposes() {
    var fablab = place("fablab", 5, "");
    var wardrobe = place("vestiaire", 3, "", Activity.WARDROBE);
    var other = place("autre", 1, "", Activity.CAFE);
    var offer =
        new Offer(
            OfferId.random(),
            fablab.what().id(),
            new OfferText(
                "Une tenue",
                Theme.DAILY_LIFE,
                Aim.CONFIDENCE,
                Set.of(Need.CLOTHES),
                OpenTo.JOB_SEEKERS,
                "",
                ""),
            false,
            Instant.EPOCH);
    var chosen =
        ThisWeek.choose(
            List.of(fablab, wardrobe, other),
            Optional.of(Need.CLOTHES),
            Map.of(fablab.what().id(), List.of(offer)),
            TUESDAY_15H);
    assertThat(chosen)
        .extracting(here -> here.place().name())
        .containsExactly("vestiaire", "fablab");
    assertThat(chosen.getLast().offers()).containsExactly(offer);
  }

  private static List<String> names(List<Nearby<ThirdPlace>> places) {
    return ThisWeek.choose(places, Optional.empty(), Map.of(), TUESDAY_15H).stream()
        .map(here -> here.place().name())
        .toList();
  }

  private static HerePlace here(Nearby<ThirdPlace> place) {
    return HerePlace.of(place, List.of(), TUESDAY_15H);
  }

  private static Nearby<ThirdPlace> place(
      String name, double metres, String hours, Activity... activities) {
    return new Nearby<>(
        new ThirdPlace(
            OrganisationId.random(),
            name,
            "x",
            "",
            new Location(
                "",
                "79500",
                "Melle",
                new InseeCode("79174"),
                new Position(46.2, -0.1),
                Precision.COMMUNE),
            Set.of(activities),
            new Hours(hours, ""),
            Optional.empty(),
            new Provenance("self", Optional.empty(), Optional.empty())),
        metres);
  }
}

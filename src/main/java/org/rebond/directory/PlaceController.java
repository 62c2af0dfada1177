package org.rebond.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A place's public page, and what it can do next. */
@Controller
class PlaceController {

  private final ThirdPlaces places;
  private final Agencies agencies;
  private final PlaceCards cards;
  private final PlacePhotos photos;
  private final List<PlaceActions> actions;
  private final Clock clock;

  PlaceController(
      ThirdPlaces places,
      Agencies agencies,
      PlaceCards cards,
      PlacePhotos photos,
      List<PlaceActions> actions,
      Clock clock) {
    this.places = places;
    this.agencies = agencies;
    this.cards = cards;
    this.photos = photos;
    this.actions = actions;
    this.clock = clock;
  }

  @GetMapping("/lieux/{slug}")
  @Access(Audience.ANYONE)
  @Shows(value = "place", to = Viewer.EVERYONE)
  String show(@PathVariable String slug, Actor actor, Model model) {
    var place = places.at(slug);
    var nearest = nearest(place);
    model.addAttribute("card", cards.of(place));
    model.addAttribute("photos", photos.of(place.id()));
    model.addAttribute("nearest", nearest.orElse(null));
    model.addAttribute("week", place.hours().week(today(place)));
    model.addAttribute("mayEdit", place.mayEdit(actor));
    model.addAttribute("actions", actions(place, actor));
    model.addAttribute(
        "marks",
        MapPoint.json(
            Stream.concat(
                    Stream.of(MapPoint.of(place)),
                    nearest.stream().map(Nearby::what).map(MapPoint::of))
                .toList()));
    return "directory/views/place";
  }

  @GetMapping("/lieux/{slug}/kit")
  @Access(Audience.ANYONE)
  String kit(@PathVariable String slug, Actor actor, Model model) {
    var place = places.at(slug);
    model.addAttribute("place", place);
    model.addAttribute("nearest", nearest(place).orElse(null));
    model.addAttribute("mayEdit", place.mayEdit(actor));
    model.addAttribute("actions", actions(place, actor));
    return "directory/views/kit";
  }

  private List<PlaceActions.Action> actions(ThirdPlace place, Actor actor) {
    return actions.stream()
        .flatMap(source -> source.of(place, actor).stream())
        .sorted(Comparator.comparingInt(PlaceActions.Action::order))
        .toList();
  }

  private Optional<Nearby<Agency>> nearest(ThirdPlace place) {
    return agencies.nearest(place.location().position(), 1).stream().findFirst();
  }

  private LocalDate today(ThirdPlace place) {
    return LocalDate.ofInstant(clock.instant(), LocalZone.of(place.location().commune()));
  }
}

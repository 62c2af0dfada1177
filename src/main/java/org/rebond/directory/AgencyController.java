package org.rebond.directory;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.geography.Communes;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Public pages of agencies and of the directorates above them. */
@Controller
class AgencyController {

  private static final int AROUND_KILOMETRES = 30;
  private static final int PLACES = 10;

  private final Agencies agencies;
  private final Directorates directorates;
  private final ThirdPlaces places;
  private final PlaceCards cards;
  private final Communes communes;
  private final List<AgencyActions> actions;

  AgencyController(
      Agencies agencies,
      Directorates directorates,
      ThirdPlaces places,
      PlaceCards cards,
      Communes communes,
      List<AgencyActions> actions) {
    this.agencies = agencies;
    this.directorates = directorates;
    this.places = places;
    this.cards = cards;
    this.communes = communes;
    this.actions = actions;
  }

  @GetMapping("/agences/{slug}")
  @Access(Audience.ANYONE)
  @Shows(value = "directory", to = Viewer.EVERYONE)
  String agency(@PathVariable String slug, Actor actor, Model model) {
    var agency = agencies.at(slug);
    var commune = communes.find(agency.location().commune()).orElseThrow(NotFound::new);
    var around =
        new PlaceQuery(commune, Optional.empty(), AROUND_KILOMETRES, PlaceQuery.Sort.DISTANCE);
    var found = places.search(around, PLACES, 0);
    model.addAttribute("unconfirmed", Optional.empty());
    model.addAttribute("agency", agency);
    model.addAttribute(
        "actions",
        actions.stream()
            .flatMap(feature -> feature.of(agency, Optional.empty(), actor).stream())
            .toList());
    model.addAttribute("commune", commune);
    model.addAttribute("cards", cards.of(found));
    model.addAttribute("territorial", directorates.covering(agency.location().department()));
    model.addAttribute("regional", directorates.regional(commune.region().code()).orElse(null));
    model.addAttribute(
        "marks",
        MapPoint.json(
            Stream.concat(
                    Stream.of(MapPoint.of(agency)),
                    found.stream().map(Nearby::what).map(MapPoint::of))
                .toList()));
    return "directory/views/agency";
  }

  @GetMapping("/directions/{slug}")
  @Access(Audience.ANYONE)
  @Shows(value = "directory", to = Viewer.EVERYONE)
  String directorate(@PathVariable String slug, Model model) {
    var directorate = directorates.at(slug);
    model.addAttribute("unconfirmed", Optional.empty());
    model.addAttribute("directorate", directorate);
    model.addAttribute(
        "agencies",
        directorate.departments().isEmpty()
            ? List.of()
            : agencies.in(directorate.departments().stream().map(d -> d.code()).toList()));
    return "directory/views/directorate";
  }
}

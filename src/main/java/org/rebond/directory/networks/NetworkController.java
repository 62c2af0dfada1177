package org.rebond.directory.networks;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.rebond.directory.PlaceActions;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The public page of a network, and where a place says that it is part of it. */
@Controller
class NetworkController {

  private static final int ORDER = 80;

  private final Organisations organisations;
  private final ThirdPlaces places;
  private final Networks networks;

  NetworkController(Organisations organisations, ThirdPlaces places, Networks networks) {
    this.organisations = organisations;
    this.places = places;
    this.networks = networks;
  }

  @Bean
  static PlaceActions networksAction() {
    return (place, actor) ->
        Networks.mayChoose(actor, place)
            ? List.of(
                new PlaceActions.Action("directory.networks", place.path() + "/reseaux", ORDER))
            : List.of();
  }

  @GetMapping("/reseaux/{slug}")
  @Access(Audience.ANYONE)
  @Shows(value = "directory", to = Viewer.EVERYONE)
  String show(@PathVariable String slug, Model model) {
    Organisation network =
        organisations.find(OrganisationKind.NETWORK, slug).orElseThrow(NotFound::new);
    model.addAttribute("network", network);
    model.addAttribute("places", networks.places(network.id()));
    return "directory/networks/views/network";
  }

  @GetMapping("/lieux/{slug}/reseaux")
  @Access(Audience.SIGNED_IN)
  String form(@PathVariable String slug, Actor actor, Model model) {
    ThirdPlace place = places.at(slug);
    if (!Networks.mayChoose(actor, place)) {
      throw new NotAllowed();
    }
    Collection<UUID> chosen = new HashSet<>(networks.of(place.id()));
    model.addAttribute("place", place);
    model.addAttribute("networks", networks.all());
    model.addAttribute("chosen", chosen);
    return "directory/networks/views/choose";
  }

  @PostMapping("/lieux/{slug}/reseaux")
  @Access(Audience.SIGNED_IN)
  String choose(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") List<UUID> networks,
      Actor actor,
      RedirectAttributes flash) {
    this.networks.choose(places.at(slug), networks, actor);
    flash.addFlashAttribute("notice", "directory.networks.kept");
    return "redirect:/lieux/" + slug + "/reseaux";
  }
}

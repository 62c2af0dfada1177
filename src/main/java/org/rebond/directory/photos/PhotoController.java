package org.rebond.directory.photos;

import java.util.List;
import java.util.UUID;
import org.rebond.directory.PlacePhotos;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One photo of a place, for its team: described again, moved, removed. */
@Controller
class PhotoController {

  private final ThirdPlaces places;
  private final PlacePhotos photos;
  private final PhotoWall wall;

  PhotoController(ThirdPlaces places, PlacePhotos photos, PhotoWall wall) {
    this.places = places;
    this.photos = photos;
    this.wall = wall;
  }

  @GetMapping("/lieux/{slug}/photos/{photo}")
  @Access(Audience.SIGNED_IN)
  String show(@PathVariable String slug, @PathVariable UUID photo, Actor actor, Model model) {
    ThirdPlace place = places.at(slug);
    PhotoWall.requireEditor(place, actor);
    PlacePhotos.Photo shown = photo(place, photo);
    model.addAttribute("form", new PhotoTextForm(shown.text()));
    return page(place, shown, model);
  }

  @PostMapping("/lieux/{slug}/photos/{photo}/texte")
  @Access(Audience.SIGNED_IN)
  String describe(
      @PathVariable String slug,
      @PathVariable UUID photo,
      @ModelAttribute("form") PhotoTextForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes next) {
    ThirdPlace place = places.at(slug);
    PhotoWall.requireEditor(place, actor);
    PlacePhotos.Photo shown = photo(place, photo);
    FreeTextWarning.ask(errors, List.of(place.name()), "text");
    PhotoForm.check(form.text(), errors);
    if (errors.hasErrors()) {
      return page(place, shown, model);
    }
    wall.describe(place, photo, form.said(), actor);
    return done(place, "directory.photos.notice.described", next);
  }

  @PostMapping("/lieux/{slug}/photos/{photo}/rang")
  @Access(Audience.SIGNED_IN)
  String move(
      @PathVariable String slug,
      @PathVariable UUID photo,
      @RequestParam("vers") Move where,
      Actor actor,
      RedirectAttributes next) {
    ThirdPlace place = places.at(slug);
    wall.move(place, photo, where, actor);
    return done(place, "directory.photos.notice.moved", next);
  }

  @PostMapping("/lieux/{slug}/photos/{photo}/retrait")
  @Access(Audience.SIGNED_IN)
  String remove(
      @PathVariable String slug, @PathVariable UUID photo, Actor actor, RedirectAttributes next) {
    ThirdPlace place = places.at(slug);
    wall.takeDown(place, photo, actor);
    return done(place, "directory.photos.notice.removed", next);
  }

  private PlacePhotos.Photo photo(ThirdPlace place, UUID id) {
    return photos.of(place.id()).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static String page(ThirdPlace place, PlacePhotos.Photo photo, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("photo", photo);
    return "directory/photos/views/photo";
  }

  private static String done(ThirdPlace place, String notice, RedirectAttributes next) {
    next.addFlashAttribute("notice", notice);
    return "redirect:" + place.path() + "/photos";
  }
}

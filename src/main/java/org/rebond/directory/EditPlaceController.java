package org.rebond.directory;

import java.util.List;
import org.rebond.geography.Communes;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team of a place keeps its page right. */
@Controller
class EditPlaceController {

  private static final String VIEW = "directory/views/edit-place";

  private final ThirdPlaces places;
  private final Communes communes;
  private final PlaceDesk desk;

  EditPlaceController(ThirdPlaces places, Communes communes, PlaceDesk desk) {
    this.places = places;
    this.communes = communes;
    this.desk = desk;
  }

  @GetMapping("/lieux/{slug}/modifier")
  @Access(Audience.SIGNED_IN)
  String form(@PathVariable String slug, Actor actor, Model model) {
    var place = editable(slug, actor);
    model.addAttribute("form", PlaceForm.of(place));
    return page(place, model);
  }

  @PostMapping("/lieux/{slug}/modifier")
  @Access(Audience.SIGNED_IN)
  String rewrite(
      @PathVariable String slug,
      @ModelAttribute("form") PlaceForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes next) {
    var place = editable(slug, actor);
    FreeTextWarning.ask(errors, form.names(), "what", "when");
    var text = form.text(communes, errors);
    if (text.isEmpty()) {
      return page(place, model);
    }
    desk.rewrite(place, text.get(), actor);
    next.addFlashAttribute("notice", "directory.notice.rewritten");
    return "redirect:" + place.path();
  }

  @PostMapping("/lieux/{slug}/confirmation")
  @Access(Audience.SIGNED_IN)
  String confirm(@PathVariable String slug, Actor actor, RedirectAttributes next) {
    var place = editable(slug, actor);
    desk.confirm(place, actor);
    next.addFlashAttribute("notice", "directory.notice.confirmed");
    return "redirect:" + place.path();
  }

  private ThirdPlace editable(String slug, Actor actor) {
    var place = places.at(slug);
    if (!place.mayEdit(actor)) {
      throw new NotAllowed();
    }
    return place;
  }

  private static String page(ThirdPlace place, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("activities", List.of(Activity.values()));
    return VIEW;
  }
}

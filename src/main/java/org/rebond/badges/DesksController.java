package org.rebond.badges;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.rebond.directory.ThirdPlace;
import org.rebond.directory.ThirdPlaces;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.platform.PlatformProperties;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A place's desks: its managers open and close them. */
@Controller
@RequestMapping("/lieux/{slug}/accueils")
class DesksController {

  private static final String VIEW = "badges/views/desks";

  private final ThirdPlaces places;
  private final Desks desks;
  private final PlatformProperties properties;

  DesksController(ThirdPlaces places, Desks desks, PlatformProperties properties) {
    this.places = places;
    this.desks = desks;
    this.properties = properties;
  }

  @Shows(value = "badges", to = Viewer.MANAGERS)
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @GetMapping
  String index(@PathVariable String slug, Actor actor, Model model) {
    model.addAttribute("form", DeskForm.BLANK);
    return show(managed(slug, actor), model);
  }

  /** Shows the link once, here: it is in no address, and only its hash is kept. */
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @PostMapping
  String prepare(
      @PathVariable String slug,
      Actor actor,
      @RequestParam UUID key,
      @Valid @ModelAttribute("form") DeskForm form,
      BindingResult binding,
      Model model) {
    ThirdPlace place = managed(slug, actor);
    FreeTextWarning.ask(binding, List.of(place.name()), "called", "service");
    if (!binding.hasErrors()) {
      String secret =
          desks.prepare(key, place.id(), form.calledOrEmpty(), form.serviceOrEmpty(), actor);
      URI link = properties.publicUrl().resolve("/accueil/ouverture/" + secret);
      BadgeQr qr = BadgeQr.of(link.toString());
      model.addAttribute("link", link.toString());
      model.addAttribute("qrPath", qr.svgPath());
      model.addAttribute("qrBox", qr.svgBox());
    }
    return show(place, model);
  }

  @Access(Audience.SIGNED_IN)
  @PostMapping("/{id}/fermeture")
  String revoke(
      @PathVariable String slug, @PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    ThirdPlace place = managed(slug, actor);
    desks.revoke(id, place.id(), actor);
    flash.addFlashAttribute("notice", "badges.desks.revoked");
    return "redirect:/lieux/" + place.slug() + "/accueils";
  }

  private String show(ThirdPlace place, Model model) {
    model.addAttribute("place", place);
    model.addAttribute("desks", desks.of(place.id()));
    return VIEW;
  }

  private ThirdPlace managed(String slug, Actor actor) {
    ThirdPlace place = places.at(slug);
    if (!BadgeRights.issues(actor, place.id())) {
      throw new NotAllowed();
    }
    return place;
  }
}

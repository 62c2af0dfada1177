package org.rebond.offers.here;

import java.util.Optional;
import org.rebond.directory.Need;
import org.rebond.geography.Communes;
import org.rebond.geography.Resolution;
import org.rebond.organisations.Access;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * For anyone, without an account or a cookie: what is asked is a place and a need, never a person.
 */
@Controller
class HereController {

  private final Communes communes;
  private final ThisWeek thisWeek;

  HereController(Communes communes, ThisWeek thisWeek) {
    this.communes = communes;
    this.thisWeek = thisWeek;
  }

  @GetMapping("/ici")
  @Access(Audience.ANYONE)
  @Shows(value = "offers", to = Viewer.EVERYONE)
  String here(
      @RequestParam(defaultValue = "") String ou,
      @RequestParam(defaultValue = "") String besoin,
      Model model) {
    Optional<Need> need = Need.bySlug(besoin);
    model.addAttribute("where", ou.strip());
    model.addAttribute("need", need.orElse(null));
    model.addAttribute("needs", Need.values());
    model.addAttribute("kilometres", ThisWeek.KILOMETRES);
    if (!ou.isBlank()) {
      switch (communes.resolve(ou)) {
        case Resolution.Found(var commune) -> {
          model.addAttribute("commune", commune);
          model.addAttribute("found", thisWeek.near(commune, need));
        }
        case Resolution.Ambiguous(var choices) -> model.addAttribute("choices", choices);
        case Resolution.Unknown(var suggestions) -> model.addAttribute("suggestions", suggestions);
      }
    }
    return "offers/here/views/here";
  }
}

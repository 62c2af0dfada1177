package org.rebond.partnerships.vitality;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.PartnershipId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Pas maintenant », and the way back. */
@Controller
class PauseController {

  private final Pausing pausing;

  PauseController(Pausing pausing) {
    this.pausing = pausing;
  }

  @PostMapping("/partenariats/{id}/vitalite/pause")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String pause(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    pausing.pause(new PartnershipId(id), actor);
    flash.addFlashAttribute("notice", "partnerships.vitality.paused");
    return "redirect:/partenariats/" + id;
  }

  @PostMapping("/partenariats/{id}/vitalite/reprise")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String resume(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    pausing.resume(new PartnershipId(id), actor);
    flash.addFlashAttribute("notice", "partnerships.vitality.resumed");
    return "redirect:/partenariats/" + id;
  }
}

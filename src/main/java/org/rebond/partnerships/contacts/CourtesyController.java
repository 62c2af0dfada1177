package org.rebond.partnerships.contacts;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the side that was written to. */
@Controller
class CourtesyController {

  private final Courtesies courtesies;

  CourtesyController(Courtesies courtesies) {
    this.courtesies = courtesies;
  }

  @PostMapping("/contacts/{id}/reception")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String acknowledge(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    courtesies.acknowledge(new ContactId(id), actor);
    flash.addFlashAttribute("notice", "partnerships.contact.acknowledged");
    return "redirect:" + new ContactId(id).path();
  }

  @PostMapping("/contacts/{id}/reouverture")
  @Access(Audience.SIGNED_IN_OR_LINK)
  String reopen(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    courtesies.reopen(new ContactId(id), actor);
    flash.addFlashAttribute("notice", "partnerships.contact.reopened");
    return "redirect:" + new ContactId(id).path();
  }
}

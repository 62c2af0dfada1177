package org.rebond.partnerships.helping;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.contacts.ContactId;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The two buttons of a place. */
@Controller
class HelpController {

  private final Asking asking;

  HelpController(Asking asking) {
    this.asking = asking;
  }

  @PostMapping("/contacts/{id}/aide")
  @Access(Audience.SIGNED_IN)
  String ask(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String key,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    asking.ask(new ContactId(id), Typed.key(key), actor);
    flash.addFlashAttribute("notice", "partnerships.help.asked");
    return "redirect:" + new ContactId(id).path();
  }

  @PostMapping("/contacts/{id}/aide/retrait")
  @Access(Audience.SIGNED_IN)
  String takeBack(@PathVariable UUID id, Actor actor, RedirectAttributes flash) throws Refusal {
    asking.takeBack(new ContactId(id), actor);
    flash.addFlashAttribute("notice", "partnerships.help.takenBack");
    return "redirect:" + new ContactId(id).path();
  }
}

package org.rebond.accounts.proconnect;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person unties their own identity, also where the provider is configured no more. */
@Controller
class IdentityController {

  private final Identities identities;

  IdentityController(Identities identities) {
    this.identities = identities;
  }

  @PostMapping("/compte/proconnect/{id}/retrait")
  @Access(Audience.SIGNED_IN)
  String untie(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    identities.untie(id, actor);
    flash.addFlashAttribute("notice", "accounts.proConnect.untied");
    return "redirect:/compte";
  }
}

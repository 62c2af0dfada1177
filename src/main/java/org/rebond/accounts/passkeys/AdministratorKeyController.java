package org.rebond.accounts.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import org.rebond.accounts.Actors;
import org.rebond.accounts.LocalPath;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator shows their passkey, or learns that they first add one. */
@Controller
class AdministratorKeyController {

  private final Actors actors;
  private final Passkeys passkeys;

  AdministratorKeyController(Actors actors, Passkeys passkeys) {
    this.actors = actors;
    this.passkeys = passkeys;
  }

  @GetMapping("/compte/administration")
  @Access(Audience.SIGNED_IN)
  String show(
      @RequestParam(defaultValue = "") String suite,
      Actor actor,
      Model model,
      HttpServletRequest request) {
    String next = LocalPath.parse(suite).map(LocalPath::value).orElse("/administration");
    if (actor.administrator()) {
      return "redirect:" + next;
    }
    if (!actors.unproven(request)) {
      throw new NotFound();
    }
    model.addAttribute("suite", next);
    model.addAttribute("first", passkeys.of(Passkeys.holder(actor)).isEmpty());
    return "accounts/passkeys/views/administrator";
  }
}

package org.rebond.accounts.ending;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever manages an organisation closes it, and can take that back for some days. */
@Controller
class EndingController {

  private final Organisations organisations;
  private final Closures closures;
  private final Ending ending;

  EndingController(Organisations organisations, Closures closures, Ending ending) {
    this.organisations = organisations;
    this.closures = closures;
    this.ending = ending;
  }

  @GetMapping("/organisations/{id}/fermeture")
  @Access(Audience.SIGNED_IN)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    OrganisationId organisation = new OrganisationId(id);
    Organisation found = organisations.find(organisation).orElseThrow(NotFound::new);
    model.addAttribute("organisation", found);
    Optional<Closure> closure = closures.of(organisation);
    boolean may =
        closure.isEmpty() ? ending.mayClose(actor, found) : ending.mayReopen(actor, closure.get());
    if (!may) {
      throw new NotAllowed();
    }
    model.addAttribute("closure", closure.orElse(null));
    model.addAttribute("days", Ending.DAYS_TO_THINK);
    return "accounts/ending/views/ending";
  }

  @PostMapping("/organisations/{id}/fermeture")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String close(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    ending.close(new OrganisationId(id), actor);
    flash.addFlashAttribute("notice", "organisations.closedNotice");
    return "redirect:/organisations/" + id + "/fermeture";
  }

  @PostMapping("/organisations/{id}/reouverture")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String reopen(@PathVariable UUID id, Actor actor, RedirectAttributes flash) {
    ending.reopen(new OrganisationId(id), actor);
    flash.addFlashAttribute("notice", "organisations.reopenedNotice");
    return "redirect:/organisations/" + id + "/equipe";
  }
}

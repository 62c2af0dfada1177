package org.rebond.accounts.teams;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.rebond.ui.FreeTextWarning;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to those who ask: by the managers of a team, or by the administrator where none is. */
@Controller
class DecisionController {

  /** What the address of the administrator's list says. */
  private static final List<String> LIST = List.of("nom", "tri", "page");

  private final Joining joining;

  DecisionController(Joining joining) {
    this.joining = joining;
  }

  @PostMapping("/organisations/{id}/demandes/{request}/acceptation")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String accept(
      @PathVariable UUID id,
      @PathVariable UUID request,
      @RequestParam Map<String, String> list,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    JoinRequest decided = joining.accept(new OrganisationId(id), request, actor);
    flash.addFlashAttribute("notice", "accounts.request.acceptedNotice." + decided.given());
    return back(decided, list, flash);
  }

  @PostMapping("/organisations/{id}/demandes/{request}/refus")
  @Access(Audience.SIGNED_IN)
  String decline(
      @PathVariable UUID id,
      @PathVariable UUID request,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam Map<String, String> list,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    OrganisationId team = new OrganisationId(id);
    if (FreeTextWarning.asks(reason)) {
      flash.addFlashAttribute("unsaid", request);
      flash.addFlashAttribute("reason", reason);
      return back(joining.toDecide(team, request, actor), list, flash);
    }
    JoinRequest decided = joining.decline(team, request, reason, actor);
    flash.addFlashAttribute("notice", "accounts.request.declinedNotice");
    return back(decided, list, flash);
  }

  /** To the list that the request stands in, as it was asked for. */
  private static String back(
      JoinRequest decided, Map<String, String> list, RedirectAttributes address) {
    if (decided.managed()) {
      return "redirect:/organisations/" + decided.organisation() + "/equipe";
    }
    LIST.stream()
        .filter(list::containsKey)
        .forEach(name -> address.addAttribute(name, list.get(name)));
    return "redirect:" + RequestsController.PAGE;
  }
}

package org.rebond.accounts.teams;

import java.util.List;
import java.util.UUID;
import org.rebond.accounts.AdministrationPage;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers to those who ask: by the managers of a team, or by the administrator where none is. */
@Controller
class DecisionController {

  private static final String ADMINISTRATION = "/administration/demandes-equipes";
  private static final int PAGE = 25;

  private final Joining joining;
  private final JoinRequestRows rows;

  DecisionController(Joining joining, JoinRequestRows rows) {
    this.joining = joining;
    this.rows = rows;
  }

  @Bean
  static AdministrationPage requestsPage() {
    return new AdministrationPage("accounts.requests", ADMINISTRATION, 20);
  }

  @GetMapping(ADMINISTRATION)
  @Access(Audience.ADMINISTRATOR)
  @Shows(value = "requests", to = Viewer.ADMINISTRATOR)
  String waiting(@RequestParam(defaultValue = "1") int page, Model model) {
    int asked = Math.clamp(page, 1, 100_000);
    List<JoinRequest> found = rows.waitingForAdministrator(PAGE + 1, (asked - 1) * PAGE);
    model.addAttribute("requests", found.stream().limit(PAGE).toList());
    model.addAttribute("page", asked);
    model.addAttribute("pages", asked + (found.size() > PAGE ? 1 : 0));
    return "accounts/teams/views/requests";
  }

  @PostMapping("/organisations/{id}/demandes/{request}/acceptation")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String accept(
      @PathVariable UUID id, @PathVariable UUID request, Actor actor, RedirectAttributes flash)
      throws Refusal {
    JoinRequest decided = joining.accept(new OrganisationId(id), request, actor);
    flash.addFlashAttribute("notice", "accounts.request.acceptedNotice." + decided.given());
    return back(decided);
  }

  @PostMapping("/organisations/{id}/demandes/{request}/refus")
  @Access(Audience.SIGNED_IN)
  String decline(
      @PathVariable UUID id,
      @PathVariable UUID request,
      @RequestParam(defaultValue = "") String reason,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    JoinRequest decided = joining.decline(new OrganisationId(id), request, reason, actor);
    flash.addFlashAttribute("notice", "accounts.request.declinedNotice");
    return back(decided);
  }

  private static String back(JoinRequest decided) {
    return "redirect:"
        + (decided.managed()
            ? "/organisations/" + decided.organisation() + "/equipe"
            : ADMINISTRATION);
  }
}

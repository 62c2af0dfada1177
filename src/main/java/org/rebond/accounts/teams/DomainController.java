package org.rebond.accounts.teams;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Managers say by which e-mail domain their colleagues are recognised. */
@Controller
class DomainController {

  private final TeamPage page;
  private final TeamDomains domains;

  DomainController(TeamPage page, TeamDomains domains) {
    this.page = page;
    this.domains = domains;
  }

  @GetMapping("/organisations/{id}/domaines")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "members", to = Viewer.MANAGERS)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    Organisation organisation = page.organisation(new OrganisationId(id));
    TeamRule.requireManager(actor, organisation.id());
    String own = domains.own(actor).domain();
    model.addAttribute("organisation", organisation);
    model.addAttribute("domains", domains.of(organisation.id()));
    model.addAttribute("mayOpen", TeamDomains.mayOpen(organisation.kind()));
    model.addAttribute("own", own);
    model.addAttribute("ownIsPublic", PublicMail.provides(own));
    model.addAttribute(
        "declared",
        domains.of(organisation.id()).stream().anyMatch(line -> line.domain().equals(own)));
    return "accounts/teams/views/domains";
  }

  @PostMapping("/organisations/{id}/domaines")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String declare(@PathVariable UUID id, Actor actor) throws Refusal {
    domains.declare(new OrganisationId(id), actor);
    return "redirect:/organisations/" + id + "/domaines";
  }

  @PostMapping("/organisations/{id}/domaines/retrait")
  @Access(Audience.SIGNED_IN)
  String forget(@PathVariable UUID id, @RequestParam String domain, Actor actor) {
    domains.forget(new OrganisationId(id), domain, actor);
    return "redirect:/organisations/" + id + "/domaines";
  }

  @PostMapping("/organisations/{id}/domaines/accueil")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String open(
      @PathVariable UUID id,
      @RequestParam String domain,
      @RequestParam(defaultValue = "false") boolean automatic,
      Actor actor)
      throws Refusal {
    domains.open(new OrganisationId(id), domain, automatic, actor);
    return "redirect:/organisations/" + id + "/domaines";
  }
}

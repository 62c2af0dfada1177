package org.rebond.accounts.teams;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Managers invite, send an invitation once more, or take it back. */
@Controller
class InvitationController {

  private final TeamPage page;
  private final Invitations invitations;

  InvitationController(TeamPage page, Invitations invitations) {
    this.page = page;
    this.invitations = invitations;
  }

  @PostMapping("/organisations/{id}/invitations")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String invite(
      @PathVariable UUID id,
      @ModelAttribute("form") InvitationForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes flash)
      throws Refusal {
    OrganisationId organisation = new OrganisationId(id);
    page.organisation(organisation);
    TeamRule.requireManager(actor, organisation);
    Optional<EmailAddress> email = form.email(errors);
    Optional<Role> role = form.role(errors);
    if (email.isEmpty() || role.isEmpty()) {
      return page.show(organisation, TeamPage.Asked.ALL, actor, model);
    }
    invitations.invite(organisation, email.get(), role.get(), actor);
    flash.addFlashAttribute("notice", "accounts.team.invited");
    return "redirect:/organisations/" + id + "/equipe";
  }

  @PostMapping("/organisations/{id}/invitations/{invitation}/renouvellement")
  @Access(Audience.SIGNED_IN)
  String renew(
      @PathVariable UUID id, @PathVariable UUID invitation, Actor actor, RedirectAttributes flash)
      throws Refusal {
    invitations.renew(new OrganisationId(id), invitation, actor);
    flash.addFlashAttribute("notice", "accounts.team.invite.renewed");
    return "redirect:/organisations/" + id + "/equipe";
  }

  @PostMapping("/organisations/{id}/invitations/{invitation}/retrait")
  @Access(Audience.SIGNED_IN)
  String withdraw(
      @PathVariable UUID id, @PathVariable UUID invitation, Actor actor, RedirectAttributes flash)
      throws Refusal {
    invitations.withdraw(new OrganisationId(id), invitation, actor);
    flash.addFlashAttribute("notice", "accounts.team.invite.withdrawn");
    return "redirect:/organisations/" + id + "/equipe";
  }
}

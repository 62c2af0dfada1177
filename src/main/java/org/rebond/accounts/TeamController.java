package org.rebond.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The team of an organisation: its readers see it, its managers change it. */
@Controller
class TeamController {

  /** Roles that a manager gives; the instance's administrators are made by a command. */
  private static final List<Role> GIVEN =
      List.of(Role.FACILITATOR, Role.MANAGER, Role.SIGNATORY, Role.READER);

  record Form(String email, Role role) {}

  private final Organisations organisations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final AuditTrail audit;

  TeamController(
      Organisations organisations,
      Memberships memberships,
      Invitations invitations,
      AuditTrail audit) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.audit = audit;
  }

  @GetMapping("/organisations/{id}/equipe")
  @Access(Audience.SIGNED_IN)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    model.addAttribute("form", new Form("", Role.FACILITATOR));
    return page(id, actor, model);
  }

  @PostMapping("/organisations/{id}/invitations")
  @Access(Audience.SIGNED_IN)
  String invite(
      @PathVariable UUID id,
      @ModelAttribute("form") Form form,
      BindingResult binding,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    managed(id, actor);
    Optional<EmailAddress> email = EmailAddress.parse(form.email() == null ? "" : form.email());
    if (email.isEmpty()) {
      binding.rejectValue("email", "accounts.signIn.email.invalid");
    }
    if (form.role() == null || !GIVEN.contains(form.role())) {
      binding.rejectValue("role", "accounts.team.role.invalid");
    }
    if (binding.hasErrors()) {
      return page(id, actor, model);
    }
    invitations.invite(new OrganisationId(id), email.orElseThrow(), form.role(), actor);
    flash.addFlashAttribute("notice", "accounts.team.invited");
    return "redirect:/organisations/" + id + "/equipe";
  }

  @PostMapping("/organisations/{id}/invitations/{invitation}/retrait")
  @Access(Audience.SIGNED_IN)
  String withdraw(@PathVariable UUID id, @PathVariable UUID invitation, Actor actor) {
    managed(id, actor);
    if (!invitations.find(invitation).organisation().equals(id)) {
      throw new NotFound();
    }
    invitations.withdraw(invitation, actor);
    return "redirect:/organisations/" + id + "/equipe";
  }

  @PostMapping("/organisations/{id}/membres/{account}/retrait")
  @Access(Audience.SIGNED_IN)
  @Transactional
  public String remove(
      @PathVariable UUID id, @PathVariable UUID account, Actor actor, RedirectAttributes flash)
      throws Refusal {
    Organisation organisation = managed(id, actor);
    memberships.remove(account, organisation.id());
    audit.record(actor, "accounts.removed", id);
    flash.addFlashAttribute("notice", "accounts.team.removed");
    return "redirect:/organisations/" + id + "/equipe";
  }

  private String page(UUID id, Actor actor, Model model) {
    Organisation organisation =
        organisations.find(new OrganisationId(id)).orElseThrow(NotFound::new);
    if (!actor.is(Role.READER, organisation.id())) {
      throw new NotAllowed();
    }
    boolean manages = actor.is(Role.MANAGER, organisation.id());
    model.addAttribute("organisation", organisation);
    model.addAttribute("manages", manages);
    model.addAttribute("members", memberships.members(organisation.id()));
    model.addAttribute("invitations", manages ? invitations.pending(organisation.id()) : List.of());
    model.addAttribute("roles", GIVEN);
    return "accounts/views/team";
  }

  private Organisation managed(UUID id, Actor actor) {
    Organisation organisation =
        organisations.find(new OrganisationId(id)).orElseThrow(NotFound::new);
    if (!actor.is(Role.MANAGER, organisation.id())) {
      throw new NotAllowed();
    }
    return organisation;
  }
}

package org.rebond.accounts.teams;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One member of a team, for its managers: change what they may do, or take them out. */
@Controller
class MemberController {

  /** One box of the form. */
  record Choice(Role role, boolean held) {}

  private final TeamPage page;
  private final Memberships memberships;
  private final TeamChanges changes;

  MemberController(TeamPage page, Memberships memberships, TeamChanges changes) {
    this.page = page;
    this.memberships = memberships;
    this.changes = changes;
  }

  @GetMapping("/organisations/{id}/membres/{account}")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  @Shows(value = "members", to = Viewer.MANAGERS)
  String show(@PathVariable UUID id, @PathVariable UUID account, Actor actor, Model model) {
    OrganisationId organisation = new OrganisationId(id);
    model.addAttribute("organisation", page.organisation(organisation));
    TeamRule.requireManager(actor, organisation);
    List<Member> members = memberships.members(organisation);
    Member member =
        members.stream()
            .filter(one -> one.account().equals(account))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (!TeamRule.mayChange(actor, organisation, member)) {
      throw new NotAllowed();
    }
    Set<Role> given = TeamRule.given(actor, organisation, members);
    model.addAttribute("member", member);
    model.addAttribute("seen", Roles.sorted(member.roles()));
    model.addAttribute(
        "choices",
        List.of(Role.values()).stream()
            .filter(role -> given.contains(role) || member.roles().contains(role))
            .map(role -> new Choice(role, member.roles().contains(role)))
            .toList());
    model.addAttribute("self", TeamRule.isSelf(actor, member));
    return "accounts/teams/views/member";
  }

  @PostMapping("/organisations/{id}/membres/{account}/roles")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String roles(
      @PathVariable UUID id,
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") List<String> seen,
      @RequestParam(defaultValue = "") List<String> roles,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    changes.roles(new OrganisationId(id), account, Roles.named(seen), Roles.named(roles), actor);
    flash.addFlashAttribute("notice", "accounts.team.rolesChanged");
    return "redirect:/organisations/" + id + "/equipe";
  }

  @PostMapping("/organisations/{id}/membres/{account}/retrait")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String remove(
      @PathVariable UUID id, @PathVariable UUID account, Actor actor, RedirectAttributes flash)
      throws Refusal {
    changes.remove(new OrganisationId(id), account, actor);
    flash.addFlashAttribute("notice", "accounts.team.removed");
    return "redirect:/organisations/" + id + "/equipe";
  }
}

package org.rebond.accounts.teams;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A member leaves; the last manager hands over first, in the same act. */
@Controller
class DepartureController {

  private final TeamPage page;
  private final Memberships memberships;
  private final TeamChanges changes;

  DepartureController(TeamPage page, Memberships memberships, TeamChanges changes) {
    this.page = page;
    this.memberships = memberships;
    this.changes = changes;
  }

  @GetMapping("/organisations/{id}/depart")
  @Access(Audience.SIGNED_IN)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    OrganisationId organisation = new OrganisationId(id);
    model.addAttribute("organisation", page.organisation(organisation));
    TeamRule.requireSight(actor, organisation);
    List<Member> members = memberships.members(organisation);
    List<Member> managers = members.stream().filter(member -> member.is(Role.MANAGER)).toList();
    boolean last = managers.size() == 1 && TeamRule.isSelf(actor, managers.getFirst());
    model.addAttribute("last", last);
    model.addAttribute(
        "others", members.stream().filter(member -> !TeamRule.isSelf(actor, member)).toList());
    return "accounts/teams/views/departure";
  }

  @PostMapping("/organisations/{id}/depart")
  @Access(Audience.SIGNED_IN)
  String leave(
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID successor,
      Actor actor,
      RedirectAttributes flash)
      throws Refusal {
    OrganisationId organisation = new OrganisationId(id);
    String name = page.organisation(organisation).name();
    changes.leave(organisation, Optional.ofNullable(successor), actor);
    flash.addFlashAttribute("notice", "accounts.team.left");
    flash.addFlashAttribute("noticeArgs", new Object[] {name});
    return "redirect:/compte";
  }
}

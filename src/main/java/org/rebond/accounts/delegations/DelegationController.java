package org.rebond.accounts.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The delegations of a team, on one page: all of the team sees who acts in whose place. */
@Controller
class DelegationController {

  /** A delegation as the page shows it to one person. */
  record Line(Delegation delegation, Delegation.Standing standing, boolean mayEnd) {}

  private final Organisations organisations;
  private final Memberships memberships;
  private final DelegationRows rows;
  private final Delegating delegating;

  DelegationController(
      Organisations organisations,
      Memberships memberships,
      DelegationRows rows,
      Delegating delegating) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.rows = rows;
    this.delegating = delegating;
  }

  @GetMapping("/organisations/{id}/delegations")
  @Access(Audience.SIGNED_IN)
  @Shows(value = "delegations", to = Viewer.TEAM)
  String show(@PathVariable UUID id, Actor actor, Model model) {
    OrganisationId organisation = new OrganisationId(id);
    requireSight(organisation, actor);
    List<Member> team = memberships.members(organisation);
    model.addAttribute(
        "form", DelegationForm.blank(delegating.lendable(actor, team), delegating.today()));
    return page(organisation, team, actor, model);
  }

  @PostMapping("/organisations/{id}/delegations")
  @Access(value = Audience.SIGNED_IN, fresh = true)
  String lend(
      @PathVariable UUID id,
      @RequestParam UUID key,
      @ModelAttribute("form") DelegationForm form,
      BindingResult errors,
      Actor actor,
      Model model,
      RedirectAttributes flash) {
    OrganisationId organisation = new OrganisationId(id);
    requireSight(organisation, actor);
    List<Member> team = memberships.members(organisation);
    List<Role> lendable = delegating.lendable(actor, team);
    if (lendable.isEmpty()) {
      throw new NotAllowed();
    }
    Optional<UUID> holder = form.holder(errors);
    Optional<Term> term = form.term(lendable, errors);
    if (term.isPresent() && holder.isPresent()) {
      try {
        delegating.lend(key, organisation, holder.get(), term.get(), actor);
      } catch (Refusal refusal) {
        errors.reject(refusal.key(), refusal.args().toArray(), refusal.key());
      }
    }
    if (errors.hasErrors()) {
      return page(organisation, team, actor, model);
    }
    flash.addFlashAttribute("notice", "accounts.delegation.given");
    return "redirect:/organisations/" + id + "/delegations";
  }

  @PostMapping("/organisations/{id}/delegations/{delegation}/fin")
  @Access(Audience.SIGNED_IN)
  String end(
      @PathVariable UUID id, @PathVariable UUID delegation, Actor actor, RedirectAttributes flash) {
    delegating.end(new OrganisationId(id), delegation, actor);
    flash.addFlashAttribute("notice", "accounts.delegation.endedNotice");
    return "redirect:/organisations/" + id + "/delegations";
  }

  private String page(OrganisationId organisation, List<Member> team, Actor actor, Model model) {
    LocalDate today = delegating.today();
    model.addAttribute("organisation", organisations.find(organisation).orElseThrow(NotFound::new));
    model.addAttribute("lendable", delegating.lendable(actor, team));
    model.addAttribute(
        "colleagues",
        team.stream()
            .filter(member -> actor.accountId().filter(member.account()::equals).isEmpty())
            .toList());
    model.addAttribute("most", Delegating.MOST_MONTHS);
    model.addAttribute(
        "lines",
        rows.of(organisation).stream()
            .map(
                one ->
                    new Line(
                        one,
                        one.on(today),
                        one.on(today) != Delegation.Standing.OVER
                            && Delegating.mayEnd(actor, organisation, one)))
            .toList());
    return "accounts/delegations/views/delegations";
  }

  private static void requireSight(OrganisationId organisation, Actor actor) {
    if (!actor.is(Role.READER, organisation)) {
      throw new NotAllowed();
    }
  }
}

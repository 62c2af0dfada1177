package org.rebond.accounts.teams;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.accounts.Memberships;
import org.rebond.mail.RefusedAddresses;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a team shows, whichever form on it was sent. */
@Component
class TeamPage {

  /** Roles that an invitation can give. */
  static final List<Role> INVITED =
      List.of(Role.READER, Role.FACILITATOR, Role.MANAGER, Role.SIGNATORY);

  /** Below this a list is read at once and needs no filter. */
  private static final int LONG = 10;

  /** What the address of the page asks for. */
  record Asked(String q, String role, String tri, int page) {

    static final Asked ALL = new Asked("", "", "", 1);
  }

  private final Organisations organisations;
  private final Memberships memberships;
  private final Invitations invitations;
  private final JoinRequestRows requests;
  private final RefusedAddresses refused;

  TeamPage(
      Organisations organisations,
      Memberships memberships,
      Invitations invitations,
      JoinRequestRows requests,
      RefusedAddresses refused) {
    this.organisations = organisations;
    this.memberships = memberships;
    this.invitations = invitations;
    this.requests = requests;
    this.refused = refused;
  }

  String show(OrganisationId id, Asked asked, Actor actor, Model model) {
    Organisation organisation = organisation(id);
    TeamRule.requireSight(actor, id);
    boolean manages = TeamRule.mayManage(actor, id);
    List<Memberships.Member> all = memberships.members(id);
    MemberList list = list(all, asked);
    model.addAttribute("organisation", organisation);
    model.addAttribute("manages", manages);
    model.addAttribute(
        "changeable",
        all.stream()
            .filter(member -> TeamRule.mayChange(actor, id, member))
            .map(Memberships.Member::account)
            .collect(Collectors.toSet()));
    // Whoever closed it reads only from then on, and still finds the way back.
    boolean closes =
        manages
            || all.stream()
                .anyMatch(member -> TeamRule.isSelf(actor, member) && member.is(Role.MANAGER));
    model.addAttribute("mayClose", closes && organisation.kind().endsByItself());
    model.addAttribute("team", list);
    model.addAttribute("asked", asked);
    model.addAttribute("filtered", all.size() > LONG);
    model.addAttribute("self", actor.accountId().orElse(null));
    model.addAttribute("requests", manages ? requests.waiting(id) : List.of());
    List<Invitations.Invitation> waiting = manages ? invitations.pending(id) : List.of();
    model.addAttribute("invitations", waiting);
    model.addAttribute(
        "expired",
        waiting.stream()
            .filter(invitations::expired)
            .map(Invitations.Invitation::id)
            .collect(Collectors.toSet()));
    model.addAttribute(
        "returned",
        refused.among(
            Stream.concat(
                    all.stream().map(Memberships.Member::email),
                    waiting.stream().map(Invitations.Invitation::email))
                .toList()));
    model.addAttribute("roles", INVITED);
    return "accounts/teams/views/team";
  }

  MemberList list(OrganisationId id, Asked asked) {
    return list(memberships.members(id), asked);
  }

  Organisation organisation(OrganisationId id) {
    return organisations.find(id).orElseThrow(NotFound::new);
  }

  private static MemberList list(List<Memberships.Member> all, Asked asked) {
    return MemberList.of(
        all,
        asked.q(),
        Roles.named(asked.role()),
        MemberList.Sort.named(asked.tri()),
        asked.page());
  }
}

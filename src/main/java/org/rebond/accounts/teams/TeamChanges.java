package org.rebond.accounts.teams;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes the roles of somebody in a team, or takes them out of it. */
@Component
class TeamChanges {

  private final Memberships memberships;
  private final TeamMail mail;
  private final AuditTrail audit;

  TeamChanges(Memberships memberships, TeamMail mail, AuditTrail audit) {
    this.memberships = memberships;
    this.mail = mail;
    this.audit = audit;
  }

  /**
   * Gives these roles and no other. Of two managers at once one wins and the other is told.
   *
   * @param seen the roles that the manager had before them
   */
  @Transactional
  public void roles(
      OrganisationId organisation, UUID account, Set<Role> seen, Set<Role> roles, Actor by)
      throws Refusal {
    Member member = held(organisation, account, by);
    if (!member.roles().equals(seen)) {
      throw new Refusal("accounts.team.changedSince");
    }
    if (roles.isEmpty()) {
      throw new Refusal("accounts.team.role.none");
    }
    Set<Role> added = new HashSet<>(roles);
    added.removeAll(seen);
    if (!TeamRule.given(by, organisation, memberships.members(organisation)).containsAll(added)) {
      throw new NotAllowed();
    }
    memberships.replace(account, organisation, roles);
    audit.record(by, "accounts.rolesChanged", organisation.value());
  }

  @Transactional
  public void remove(OrganisationId organisation, UUID account, Actor by) throws Refusal {
    Member member = held(organisation, account, by);
    if (TeamRule.isSelf(by, member)) {
      throw new Refusal("accounts.team.remove.self");
    }
    memberships.remove(account, organisation);
    audit.record(by, "accounts.removed", organisation.value());
    mail.removed(member.email(), organisation);
  }

  /**
   * Somebody leaves by themselves. The last manager names a successor, who takes over in the same
   * act; nothing else moves, since everything belongs to the organisation.
   */
  @Transactional
  public void leave(OrganisationId organisation, Optional<UUID> successor, Actor leaver)
      throws Refusal {
    UUID account = leaver.accountId().orElseThrow(NotAllowed::new);
    memberships.hold(organisation);
    Member own = member(organisation, account);
    if (successor.isPresent()) {
      Member next = member(organisation, successor.get());
      requireStillManager(organisation, leaver);
      // A deputy has nothing to hand over: the direction is still its giver's.
      if (!own.is(Role.MANAGER)) {
        throw new NotAllowed();
      }
      if (next.account().equals(account)) {
        throw new Refusal("accounts.team.successor.self");
      }
      memberships.grant(next.account(), organisation, Role.MANAGER);
      audit.record(leaver, "accounts.handedOver", organisation.value());
      mail.handedOver(next.email(), organisation);
    }
    memberships.remove(account, organisation);
    audit.record(leaver, "accounts.left", organisation.value());
  }

  private Member held(OrganisationId organisation, UUID account, Actor by) {
    memberships.hold(organisation);
    requireStillManager(organisation, by);
    Member member = member(organisation, account);
    if (!TeamRule.mayChange(by, organisation, member)) {
      throw new NotAllowed();
    }
    return member;
  }

  /** The request began with roles that another manager may have taken away since. */
  private void requireStillManager(OrganisationId organisation, Actor by) {
    TeamRule.requireManager(by, organisation);
    Set<Role> now =
        by.accountId().map(memberships::of).orElse(Map.of()).getOrDefault(organisation, Set.of());
    if (now.stream().noneMatch(role -> role.suffices(Role.MANAGER))) {
      throw new NotAllowed();
    }
  }

  private Member member(OrganisationId organisation, UUID account) {
    return memberships.members(organisation).stream()
        .filter(member -> member.account().equals(account))
        .findFirst()
        .orElseThrow(NotFound::new);
  }
}

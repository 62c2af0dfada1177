package org.rebond.accounts.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.accounts.RolesOfToday;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lends a role to a colleague for some days, and takes it back. */
@Component
class Delegating {

  /** A year, so that nobody signs for another on a paper that everybody forgot. */
  static final int MOST_MONTHS = 12;

  static final List<Role> LENT = List.of(Role.SIGNATORY, Role.MANAGER);

  private final Memberships memberships;
  private final DelegationRows rows;
  private final DelegationMail mail;
  private final AuditTrail audit;
  private final RolesOfToday roles;

  Delegating(
      Memberships memberships,
      DelegationRows rows,
      DelegationMail mail,
      AuditTrail audit,
      RolesOfToday roles) {
    this.memberships = memberships;
    this.rows = rows;
    this.mail = mail;
    this.audit = audit;
    this.roles = roles;
  }

  LocalDate today() {
    return roles.day();
  }

  /** What this person holds themselves in this team, and can lend: a lent role is not lent on. */
  List<Role> lendable(Actor actor, List<Member> team) {
    return LENT.stream()
        .filter(
            role ->
                team.stream()
                    .filter(
                        member -> actor.accountId().filter(member.account()::equals).isPresent())
                    .anyMatch(member -> member.is(role)))
        .toList();
  }

  /**
   * Lends a role from one day to another, both inclusive.
   *
   * @param id of the form: sent twice, it counts once
   */
  @Transactional
  public void lend(UUID id, OrganisationId organisation, UUID holder, Term term, Actor actor)
      throws Refusal {
    UUID giver = actor.accountId().orElseThrow(NotAllowed::new);
    memberships.hold(organisation);
    List<Member> team = memberships.members(organisation);
    if (!lendable(actor, team).contains(term.role())) {
      throw new NotAllowed();
    }
    Member colleague =
        team.stream()
            .filter(member -> member.account().equals(holder))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (holder.equals(giver)) {
      throw new Refusal("accounts.delegation.self");
    }
    if (colleague.is(term.role())) {
      throw new Refusal("accounts.delegation.has", colleague.email());
    }
    term.check(today());
    if (rows.add(id, organisation, giver, holder, term.role(), term.from(), term.to())) {
      audit.record(actor, "accounts.delegated", organisation.value());
      mail.lent(colleague.email(), organisation, term);
    }
  }

  /** Its giver, its holder or a manager ends it, at once; ending it again changes nothing. */
  @Transactional
  public void end(OrganisationId organisation, UUID id, Actor actor) {
    memberships.hold(organisation);
    Delegation delegation = rows.find(organisation, id).orElseThrow(NotFound::new);
    if (!mayEnd(actor, organisation, delegation)) {
      throw new NotAllowed();
    }
    if (delegation.on(today()) != Delegation.Standing.OVER) {
      rows.end(id);
      audit.record(actor, "accounts.delegationEnded", organisation.value());
      mail.ended(delegation.holder(), organisation);
    }
  }

  static boolean mayEnd(Actor actor, OrganisationId organisation, Delegation delegation) {
    return actor.is(Role.MANAGER, organisation)
        || (actor.is(Role.READER, organisation)
            && actor
                .accountId()
                .filter(
                    self -> self.equals(delegation.giverId()) || self.equals(delegation.holderId()))
                .isPresent());
  }
}

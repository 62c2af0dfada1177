package org.rebond.accounts.teams;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

/** Who sees a team and who changes it: asked by every operation, and by the pages for buttons. */
final class TeamRule {

  private TeamRule() {}

  /** Its readers, and nobody outside: not a partner, not the instance's administrator. */
  static boolean maySee(Actor actor, OrganisationId organisation) {
    return actor.is(Role.READER, organisation);
  }

  static boolean mayManage(Actor actor, OrganisationId organisation) {
    return actor.is(Role.MANAGER, organisation);
  }

  /**
   * A manager; an administrator of the organisation is changed by another one only, and whoever
   * manages in the place of a colleague does not make that their own.
   */
  static boolean mayChange(Actor actor, OrganisationId organisation, Member member) {
    return mayManage(actor, organisation)
        && (member.is(Role.MANAGER) || !isSelf(actor, member))
        && (!member.is(Role.ADMINISTRATOR)
            || actor.is(Role.ADMINISTRATOR, organisation)
            || isSelf(actor, member));
  }

  /** Managers name the first administrator; then only administrators name others. */
  static Set<Role> given(Actor actor, OrganisationId organisation, Collection<Member> members) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    if (mayManage(actor, organisation)) {
      roles.addAll(EnumSet.of(Role.READER, Role.FACILITATOR, Role.MANAGER, Role.SIGNATORY));
      if (actor.is(Role.ADMINISTRATOR, organisation)
          || members.stream().noneMatch(member -> member.is(Role.ADMINISTRATOR))) {
        roles.add(Role.ADMINISTRATOR);
      }
    }
    return roles;
  }

  static void requireSight(Actor actor, OrganisationId organisation) {
    if (!maySee(actor, organisation)) {
      throw new NotAllowed();
    }
  }

  static void requireManager(Actor actor, OrganisationId organisation) {
    if (!mayManage(actor, organisation)) {
      throw new NotAllowed();
    }
  }

  static boolean isSelf(Actor actor, Member member) {
    return actor.accountId().filter(member.account()::equals).isPresent();
  }
}

package org.rebond.partnerships.space;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.springframework.stereotype.Component;

/** Who keeps a partnership alive, by role: no name, no address. */
@Component
class People {

  /**
   * One member's people.
   *
   * @param byLink somebody without an account corresponds for it
   * @param mayEnd the one who looks may end that correspondence
   */
  record Line(PartnershipMember member, Set<Role> roles, boolean byLink, boolean mayEnd) {}

  private final Memberships memberships;

  People(Memberships memberships) {
    this.memberships = memberships;
  }

  List<Line> of(Partnership partnership, Actor actor) {
    return partnership.members().stream().map(one -> line(partnership, one, actor)).toList();
  }

  private Line line(Partnership partnership, PartnershipMember member, Actor actor) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    memberships.members(member.organisation().id()).forEach(one -> roles.addAll(one.roles()));
    boolean byLink =
        partnership.correspondents().stream()
            .anyMatch(known -> known.organisation().equals(member.organisation().id()));
    return new Line(
        member, roles, byLink, byLink && actor.is(Role.MANAGER, member.organisation().id()));
  }
}

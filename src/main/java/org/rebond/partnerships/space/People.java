package org.rebond.partnerships.space;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
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
    Map<OrganisationId, Set<Role>> roles = memberships.roles(partnership.organisations());
    return partnership.members().stream()
        .map(
            one ->
                line(
                    partnership, one, roles.getOrDefault(one.organisation().id(), Set.of()), actor))
        .toList();
  }

  private static Line line(
      Partnership partnership, PartnershipMember member, Set<Role> roles, Actor actor) {
    boolean byLink =
        partnership.correspondents().stream()
            .anyMatch(known -> known.organisation().equals(member.organisation().id()));
    return new Line(
        member,
        new TreeSet<>(roles),
        byLink,
        byLink && partnership.mayEndCorrespondence(actor, member.organisation().id()));
  }
}

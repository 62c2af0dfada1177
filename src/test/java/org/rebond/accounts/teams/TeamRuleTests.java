package org.rebond.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;

class TeamRuleTests {

  private final OrganisationId team = OrganisationId.random();

  @Test
  void everyMemberSeesTheTeamAndNobodyElse() {
    for (Role role : Role.values()) {
      assertThat(TeamRule.maySee(actor(role), team)).isTrue();
    }
    assertThat(TeamRule.maySee(Actor.ANONYMOUS, team)).isFalse();
    Actor instance = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
    assertThat(TeamRule.maySee(instance, team)).isFalse();
  }

  @Test
  void managersNameTheFirstAdministratorAndOnlyAdministratorsTheNext() {
    Member administrator = member("a", Role.ADMINISTRATOR);
    assertThat(TeamRule.given(actor(Role.MANAGER), team, List.of())).contains(Role.ADMINISTRATOR);
    assertThat(TeamRule.given(actor(Role.MANAGER), team, List.of(administrator)))
        .doesNotContain(Role.ADMINISTRATOR)
        .contains(Role.MANAGER, Role.SIGNATORY);
    assertThat(TeamRule.given(actor(Role.ADMINISTRATOR), team, List.of(administrator)))
        .contains(Role.ADMINISTRATOR);
    assertThat(TeamRule.given(actor(Role.FACILITATOR), team, List.of())).isEmpty();
  }

  @Test
  void anAdministratorIsChangedByAnotherOneOnly() {
    Member administrator = member("a", Role.ADMINISTRATOR);
    assertThat(TeamRule.mayChange(actor(Role.MANAGER), team, administrator)).isFalse();
    assertThat(TeamRule.mayChange(actor(Role.ADMINISTRATOR), team, administrator)).isTrue();
    assertThat(TeamRule.mayChange(actor(Role.MANAGER), team, member("m", Role.MANAGER))).isTrue();
  }

  @Test
  void whoeverWasLentTheDirectionDoesNotGiveItToThemselves() {
    UUID account = UUID.randomUUID();
    Actor deputy =
        new Actor(
            Optional.of(account), Map.of(team, Set.of(Role.READER, Role.MANAGER)), Set.of(), false);
    Member self = new Member(account, "d@example.org", Set.of(Role.READER));
    assertThat(TeamRule.mayChange(deputy, team, self)).isFalse();
    assertThat(TeamRule.mayChange(deputy, team, member("r", Role.READER))).isTrue();
    Member manages = new Member(account, "d@example.org", Set.of(Role.MANAGER));
    assertThat(TeamRule.mayChange(deputy, team, manages)).as("their own role").isTrue();
  }

  @Test
  void aLongTeamIsReadByPagesFilteredAndSorted() {
    List<Member> all =
        IntStream.range(0, 60)
            .mapToObj(i -> member("m%02d".formatted(i), i == 42 ? Role.MANAGER : Role.READER))
            .toList();
    assertThat(list(all, "", "", "", 1).lines()).hasSize(MemberList.PAGE);
    assertThat(list(all, "", "", "", 3).lines()).hasSize(10);
    assertThat(list(all, "", "", "", 99).page()).isEqualTo(3);
    assertThat(list(all, "", "", "", -7).page()).isEqualTo(1);
    assertThat(list(all, "M59", "", "", 1).lines()).hasSize(1);
    assertThat(list(all, "", "MANAGER", "", 1).lines()).containsExactly(all.get(42));
    assertThat(list(all, "", "", "role", 1).lines().getFirst()).isEqualTo(all.get(42));
    assertThat(list(all, "nobody", "", "", 1).lines()).isEmpty();
  }

  private static MemberList list(
      List<Member> all, String typed, String role, String sort, int page) {
    return MemberList.of(all, typed, Roles.named(role), MemberList.Sort.named(sort), page);
  }

  private Actor actor(Role role) {
    return new Actor(Optional.of(UUID.randomUUID()), Map.of(team, Set.of(role)), Set.of(), false);
  }

  private static Member member(String name, Role role) {
    return new Member(UUID.randomUUID(), name + "@example.org", Set.of(role));
  }
}

package org.rebond.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class TeamTests {

  @Autowired Crew crew;
  @Autowired TeamChanges changes;
  @Autowired Memberships memberships;
  @Autowired JdbcClient jdbc;

  private OrganisationId team;
  private Actor manager;

  @BeforeEach
  void aTeam() {
    team = crew.organisation().id();
    manager = crew.member(team, Role.MANAGER);
  }

  @Test
  void aManagerGivesSeveralRolesAndTakesOthersAway() throws Exception {
    Actor member = crew.member(team, Role.READER);
    changes.roles(
        team,
        Crew.id(member),
        Set.of(Role.READER),
        Set.of(Role.FACILITATOR, Role.SIGNATORY),
        manager);
    assertThat(roles(member)).containsExactlyInAnyOrder(Role.FACILITATOR, Role.SIGNATORY);
  }

  @Test
  void onlyAManagerOfThisTeamChangesIt() {
    Actor member = crew.member(team, Role.READER);
    Actor facilitator = crew.member(team, Role.FACILITATOR, Role.SIGNATORY);
    Actor elsewhere = crew.member(crew.organisation().id(), Role.MANAGER);
    for (Actor other : List.of(facilitator, elsewhere, member, Actor.ANONYMOUS)) {
      assertThatThrownBy(() -> change(member, Role.READER, Role.MANAGER, other))
          .isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> changes.remove(team, Crew.id(member), other))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(roles(member)).containsExactly(Role.READER);
  }

  @Test
  void aManagerDismissedAMomentAgoChangesNothingWithAnOldRequest() throws Exception {
    Actor other = crew.member(team, Role.MANAGER);
    Actor member = crew.member(team, Role.READER);
    changes.remove(team, Crew.id(other), manager);
    assertThatThrownBy(() -> change(member, Role.READER, Role.MANAGER, other))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void somebodyOfAnotherTeamIsNotFoundInThisOne() {
    Actor elsewhere = crew.member(crew.organisation().id(), Role.READER);
    assertThatThrownBy(() -> changes.remove(team, Crew.id(elsewhere), manager))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void noPathTakesAwayTheLastManager() {
    UUID only = Crew.id(manager);
    crew.member(team, Role.FACILITATOR);
    refused("accounts.team.lastManager", () -> memberships.remove(only, team));
    refused("accounts.team.lastManager", () -> change(manager, Role.MANAGER, Role.READER, manager));
    refused("accounts.team.lastManager", () -> changes.leave(team, Optional.empty(), manager));
    refused("accounts.team.remove.self", () -> changes.remove(team, only, manager));
    assertThat(memberships.wouldOrphan(only)).containsExactly(team);
    assertThat(roles(manager)).containsExactly(Role.MANAGER);
  }

  @Test
  void oneOfTwoManagersOrphansNobody() {
    crew.member(team, Role.MANAGER);
    assertThat(memberships.wouldOrphan(Crew.id(manager))).isEmpty();
  }

  @Test
  void aReaderLeavesEvenATeamThatNobodyManages() throws Exception {
    OrganisationId lost = crew.organisation().id();
    Actor reader = crew.member(lost, Role.READER);
    changes.leave(lost, Optional.empty(), reader);
    assertThat(memberships.members(lost)).isEmpty();
  }

  @Test
  void theLastManagerHandsOverAndLeavesInOneAct() throws Exception {
    Actor next = crew.member(team, Role.READER);
    changes.leave(team, Optional.of(Crew.id(next)), manager);
    assertThat(memberships.members(team))
        .extracting(Member::account)
        .containsExactly(Crew.id(next));
    assertThat(roles(next)).contains(Role.MANAGER);
  }

  @Test
  void nobodyHandsOverToThemselvesOrToAStranger() {
    Actor stranger = crew.member(crew.organisation().id(), Role.READER);
    refused(
        "accounts.team.successor.self",
        () -> changes.leave(team, Optional.of(Crew.id(manager)), manager));
    assertThatThrownBy(() -> changes.leave(team, Optional.of(Crew.id(stranger)), manager))
        .isInstanceOf(NotFound.class);
    assertThat(roles(manager)).containsExactly(Role.MANAGER);
  }

  /** Somebody manages in the place of a colleague for some days: see decision 28. */
  @Test
  void aDeputyNeitherKeepsTheDirectionNorHandsItOver() {
    Actor reader = crew.member(team, Role.READER);
    Actor next = crew.member(team, Role.READER);
    lend(manager, reader);
    Actor deputy = crew.again(reader);
    assertThat(deputy.is(Role.MANAGER, team)).isTrue();
    assertThatThrownBy(() -> change(reader, Role.READER, Role.MANAGER, deputy))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> changes.leave(team, Optional.of(Crew.id(next)), deputy))
        .isInstanceOf(NotAllowed.class);
    assertThat(roles(reader)).contains(Role.READER);
    assertThat(roles(next)).containsExactly(Role.READER);
  }

  private void lend(Actor giver, Actor holder) {
    jdbc.sql(
            """
            INSERT INTO accounts.delegation
              (id, organisation, giver, holder, role, starts_on, ends_on)
            VALUES (?, ?, ?, ?, 'MANAGER', DATE '1990-01-05', DATE '2998-01-05')
            """)
        .params(UUID.randomUUID(), team.value(), Crew.id(giver), Crew.id(holder))
        .update();
  }

  @Test
  void aReaderMakesNobodyManagerByLeaving() {
    Actor reader = crew.member(team, Role.READER);
    Actor friend = crew.member(team, Role.READER);
    assertThatThrownBy(() -> changes.leave(team, Optional.of(Crew.id(friend)), reader))
        .isInstanceOf(NotAllowed.class);
    assertThat(roles(friend)).containsExactly(Role.READER);
  }

  @Test
  void ofTwoManagersAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    Actor second = crew.member(team, Role.MANAGER);
    Actor member = crew.member(team, Role.READER);
    List<String> told =
        AtOnce.both(
            () -> change(member, Role.READER, Role.FACILITATOR, manager),
            () -> change(member, Role.READER, Role.SIGNATORY, second));
    assertThat(told).containsExactlyInAnyOrder("done", "accounts.team.changedSince");
    assertThat(roles(member)).hasSize(1).doesNotContain(Role.READER);
  }

  @Test
  void twoManagersWhoLeaveAtOnceDoNotLeaveTheTeamAlone() throws Exception {
    Actor second = crew.member(team, Role.MANAGER);
    List<String> told =
        AtOnce.both(
            () -> changes.leave(team, Optional.empty(), manager),
            () -> changes.leave(team, Optional.empty(), second));
    assertThat(told).containsExactlyInAnyOrder("done", "accounts.team.lastManager");
    assertThat(memberships.anyManager(team)).isTrue();
  }

  private void change(Actor member, Role from, Role to, Actor by) throws Refusal {
    changes.roles(team, Crew.id(member), Set.of(from), Set.of(to), by);
  }

  private Set<Role> roles(Actor member) {
    return memberships.of(Crew.id(member)).getOrDefault(team, Set.of());
  }

  private static void refused(String key, AtOnce.Deed deed) {
    assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
  }
}

package org.rebond.accounts.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.LentSignatures;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.RolesOfToday;
import org.rebond.accounts.teams.Crew;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class DelegationTests {

  @Autowired Crew crew;
  @Autowired Delegating delegating;
  @Autowired DelegationRows rows;
  @Autowired Memberships memberships;
  @Autowired LentSignatures lent;
  @Autowired RolesOfToday roles;
  @Autowired MovableClock clock;
  @Autowired GreenMail mailServer;

  private OrganisationId team;
  private Actor head;
  private Actor deputy;

  @BeforeEach
  void aHeadAndADeputy() {
    team = crew.organisation().id();
    head = crew.member(team, Role.MANAGER, Role.SIGNATORY);
    deputy = crew.member(team, Role.FACILITATOR);
  }

  @AfterEach
  void theClockGoesBack() {
    clock.reset();
  }

  @Test
  void holdsFromTheFirstDayToTheLastAndNoLonger() throws Exception {
    lend(Role.MANAGER, 2, 3);
    assertThat(crew.again(deputy).is(Role.MANAGER, team)).isFalse();
    clock.advance(Duration.ofDays(2));
    assertThat(crew.again(deputy).is(Role.MANAGER, team)).isTrue();
    assertThat(crew.again(deputy).is(Role.SIGNATORY, team)).isFalse();
    clock.advance(Duration.ofDays(1));
    assertThat(crew.again(deputy).is(Role.MANAGER, team)).isTrue();
    clock.advance(Duration.ofDays(1));
    assertThat(crew.again(deputy).is(Role.MANAGER, team)).isFalse();
    assertThat(Mailbox.of(mailServer).awaitTo(crew.email(deputy))).contains("agir à sa place");
  }

  @Test
  void saysInWhosePlaceSomebodySigns() throws Exception {
    lend(Role.SIGNATORY, 0, 5);
    assertThat(lent.signsFor(Crew.id(deputy)).get(team))
        .extracting(Object::toString)
        .containsExactly(crew.email(head));
    assertThat(lent.signsFor(Crew.id(head))).isEmpty();
  }

  @Test
  void endsWithTheRoleOfItsGiverAndWithTheTeamOfItsHolder() throws Exception {
    crew.member(team, Role.MANAGER);
    lend(Role.SIGNATORY, 0, 5);
    memberships.replace(Crew.id(head), team, java.util.Set.of(Role.READER));
    assertThat(crew.again(deputy).is(Role.SIGNATORY, team)).isFalse();
    memberships.replace(Crew.id(head), team, java.util.Set.of(Role.SIGNATORY));
    assertThat(crew.again(deputy).is(Role.SIGNATORY, team)).isTrue();
    memberships.remove(Crew.id(deputy), team);
    assertThat(crew.again(deputy).roles()).isEmpty();
  }

  @Test
  void onlyWhatOneHoldsIsLentAndNotLentOn() throws Exception {
    Actor other = crew.member(team, Role.READER);
    lend(Role.MANAGER, 0, 5);
    for (Actor without : List.of(crew.again(deputy), other, Actor.ANONYMOUS)) {
      assertThatThrownBy(() -> lend(without, other, Role.MANAGER, 0, 5))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void refusesWhatMakesNoSense() {
    Actor equal = crew.member(team, Role.MANAGER);
    Actor stranger = crew.member(crew.organisation().id(), Role.READER);
    refused("accounts.delegation.self", () -> lend(head, head, Role.MANAGER, 0, 1));
    refused("accounts.delegation.has", () -> lend(head, equal, Role.MANAGER, 0, 1));
    refused("accounts.delegation.past", () -> lend(Role.MANAGER, -1, 1));
    refused("accounts.delegation.upsideDown", () -> lend(Role.MANAGER, 3, 2));
    refused("accounts.delegation.long", () -> lend(Role.MANAGER, 0, 366));
    assertThatThrownBy(() -> lend(head, stranger, Role.MANAGER, 0, 1)).isInstanceOf(NotFound.class);
    assertThat(rows.of(team)).isEmpty();
  }

  @Test
  void theSameFormSentTwiceCountsOnce() throws Exception {
    UUID key = UUID.randomUUID();
    Term term = term(Role.MANAGER, 0, 1);
    delegating.lend(key, team, Crew.id(deputy), term, head);
    delegating.lend(key, team, Crew.id(deputy), term, head);
    assertThat(rows.of(team)).hasSize(1);
  }

  @Test
  void itsGiverItsHolderOrAManagerEndsItAndNobodyElse() throws Exception {
    Actor reader = crew.member(team, Role.READER);
    Actor elsewhere = crew.member(crew.organisation().id(), Role.MANAGER);
    lend(Role.SIGNATORY, 0, 5);
    UUID id = rows.of(team).getFirst().id();
    for (Actor other : List.of(reader, elsewhere, Actor.ANONYMOUS)) {
      assertThatThrownBy(() -> delegating.end(team, id, other)).isInstanceOf(NotAllowed.class);
    }
    delegating.end(team, id, deputy);
    assertThat(crew.again(deputy).is(Role.SIGNATORY, team)).isFalse();
    assertThatThrownBy(() -> delegating.end(crew.organisation().id(), id, head))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void theLastManagerStaysTheLastThoughTheDirectionIsLent() throws Exception {
    lend(Role.MANAGER, 0, 5);
    refused("accounts.team.lastManager", () -> memberships.remove(Crew.id(head), team));
  }

  private void lend(Role role, int from, int to) throws Refusal {
    lend(head, deputy, role, from, to);
  }

  private void lend(Actor giver, Actor holder, Role role, int from, int to) throws Refusal {
    delegating.lend(UUID.randomUUID(), team, Crew.id(holder), term(role, from, to), giver);
  }

  private Term term(Role role, int from, int to) {
    LocalDate today = roles.day();
    return new Term(role, today.plusDays(from), today.plusDays(to));
  }

  private static void refused(String key, ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage(key);
  }
}

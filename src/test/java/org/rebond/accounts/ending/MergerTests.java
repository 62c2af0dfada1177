package org.rebond.accounts.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.teams.Crew;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class MergerTests {

  @Autowired Crew crew;
  @Autowired Ending ending;
  @Autowired Renaming renaming;
  @Autowired Closures closures;
  @Autowired Memberships memberships;
  @Autowired Accounts accounts;
  @Autowired GreenMail mailServer;

  private Organisation old;
  private Organisation next;
  private Actor oldHead;
  private Actor nextHead;
  private Actor administrator;

  @BeforeEach
  void twoAgenciesAndAnAdministrator() {
    old = crew.organisation(OrganisationKind.THIRD_PLACE);
    next = crew.organisation(OrganisationKind.THIRD_PLACE);
    oldHead = crew.member(old.id(), Role.MANAGER);
    nextHead = crew.member(next.id(), Role.MANAGER);
    UUID account = accounts.findOrCreate(Crew.address());
    administrator = new Actor(Optional.of(account), Map.of(), Set.of(), true);
  }

  @Test
  void theTeamOfTheSuccessorInheritsAndTheOldTeamJoinsIt() throws Exception {
    Actor reader = crew.member(old.id(), Role.READER);
    ending.merge(old.id(), next.id(), administrator);
    assertThat(crew.again(nextHead).is(Role.MANAGER, old.id())).isTrue();
    assertThat(crew.again(oldHead).is(Role.MANAGER, next.id())).isTrue();
    assertThat(crew.again(oldHead).is(Role.MANAGER, old.id())).isTrue();
    assertThat(crew.again(reader).is(Role.READER, next.id())).isTrue();
    assertThat(crew.again(reader).is(Role.FACILITATOR, old.id())).isFalse();
    assertThat(memberships.members(old.id())).isEqualTo(memberships.members(next.id())).hasSize(3);
    assertThat(closures.standing(crew.again(nextHead).roles().keySet()))
        .extracting(Organisation::id)
        .containsExactly(next.id());
    for (Actor head : List.of(oldHead, nextHead)) {
      Mailbox.of(mailServer).awaitTo(crew.email(head), text -> text.contains("reprend"));
    }
  }

  @Test
  void whoIsTakenOutOfTheSuccessorHoldsNothingOfTheOldOneEither() throws Exception {
    ending.merge(old.id(), next.id(), administrator);
    memberships.remove(Crew.id(oldHead), next.id());
    assertThat(crew.again(oldHead).roles()).isEmpty();
  }

  @Test
  void inheritsThroughSeveralMergers() throws Exception {
    Organisation last = crew.organisation(OrganisationKind.THIRD_PLACE);
    Actor lastHead = crew.member(last.id(), Role.MANAGER);
    ending.merge(old.id(), next.id(), administrator);
    ending.merge(next.id(), last.id(), administrator);
    assertThat(crew.again(lastHead).is(Role.MANAGER, old.id())).isTrue();
    assertThat(closures.of(old.id()).orElseThrow().successor()).contains(last);
  }

  @Test
  void undoneEachTeamHasItsOwnAgain() throws Exception {
    ending.merge(old.id(), next.id(), administrator);
    ending.part(old.id(), administrator);
    assertThat(crew.again(nextHead).is(Role.READER, old.id())).isFalse();
    assertThat(crew.again(oldHead).is(Role.READER, next.id())).isFalse();
    assertThat(crew.again(oldHead).is(Role.MANAGER, old.id())).isTrue();
  }

  @Test
  void whoWasTakenOutMeanwhileDoesNotComeBackWhenItIsUndone() throws Exception {
    Actor reader = crew.member(old.id(), Role.READER);
    ending.merge(old.id(), next.id(), administrator);
    memberships.remove(Crew.id(reader), next.id());
    ending.part(old.id(), administrator);
    assertThat(crew.again(reader).roles()).isEmpty();
  }

  @Test
  void theLatestOfSeveralMergersIsUndoneFirst() throws Exception {
    Organisation last = crew.organisation(OrganisationKind.THIRD_PLACE);
    crew.member(last.id(), Role.MANAGER);
    ending.merge(old.id(), next.id(), administrator);
    ending.merge(next.id(), last.id(), administrator);
    refused("organisations.part.chain", () -> ending.part(old.id(), administrator));
  }

  @Test
  void whoIsInvitedAfterAMergerJoinsTheSuccessor() throws Exception {
    ending.merge(old.id(), next.id(), administrator);
    Actor late = crew.member(old.id(), Role.FACILITATOR);
    assertThat(crew.again(late).is(Role.FACILITATOR, next.id())).isTrue();
    assertThat(memberships.roles(List.of(old.id())).get(old.id())).contains(Role.FACILITATOR);
  }

  @Test
  void isNotUndoneWhereNobodyWouldManageTheSuccessor() throws Exception {
    ending.merge(old.id(), next.id(), administrator);
    memberships.remove(Crew.id(nextHead), next.id());
    refused("organisations.part.orphan", () -> ending.part(old.id(), administrator));
  }

  @Test
  void refusesWhatMakesNoSense() throws Exception {
    Organisation agency = crew.organisation(OrganisationKind.AGENCY);
    refused("organisations.merge.itself", () -> merge(old.id(), old.id()));
    refused("organisations.merge.kind", () -> merge(agency.id(), old.id()));
    merge(old.id(), next.id());
    merge(old.id(), next.id());
    refused("organisations.merge.closed", () -> merge(next.id(), old.id()));
    Organisation third = crew.organisation(OrganisationKind.THIRD_PLACE);
    refused("organisations.merge.already", () -> merge(old.id(), third.id()));
    refused("organisations.rename.length", () -> renaming.rename(next.id(), "  ", administrator));
  }

  @Test
  void ofTwoMergersAtOnceThatWouldMakeACircleOneWins() throws Exception {
    List<Callable<Boolean>> both =
        List.of(() -> tried(old.id(), next.id()), () -> tried(next.id(), old.id()));
    int won = 0;
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> one : threads.invokeAll(both)) {
        won += one.get() ? 1 : 0;
      }
    }
    assertThat(won).isEqualTo(1);
  }

  private boolean tried(OrganisationId from, OrganisationId into) {
    try {
      merge(from, into);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private void merge(OrganisationId from, OrganisationId into) throws Refusal {
    ending.merge(from, into, administrator);
  }

  private static void refused(String key, ThrowingCallable deed) {
    assertThatThrownBy(deed).isInstanceOf(Refusal.class).hasMessage(key);
  }
}

package org.rebond.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.teams.JoinRequest.State;
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
class AskingTests {

  @Autowired Crew crew;
  @Autowired Joining joining;
  @Autowired JoinRequestRows rows;
  @Autowired Memberships memberships;
  @Autowired MovableClock clock;
  @Autowired GreenMail mailServer;

  private OrganisationId team;
  private Actor manager;
  private Actor newcomer;

  @BeforeEach
  void aTeam() {
    team = crew.organisation().id();
    manager = crew.member(team, Role.MANAGER);
    newcomer = crew.person(Crew.address());
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void aManagerAcceptsAReaderAndBothAreWrittenTo() throws Exception {
    assertThat(joining.ask(team, newcomer)).isFalse();
    assertThat(box().awaitTo(crew.email(manager))).contains(crew.email(newcomer));
    joining.accept(team, request(), manager);
    assertThat(roles(newcomer)).containsExactly(Role.READER);
    assertThat(box().awaitTo(crew.email(newcomer))).contains("acceptée");
    assertThat(box().count(crew.email(manager))).isOne();
  }

  @Test
  void aRefusalSaysWhyAndTheManagersAreAskedAgainAWeekLaterAtTheEarliest() throws Exception {
    joining.ask(team, newcomer);
    refused("accounts.request.reason", () -> joining.decline(team, request(), " ", manager));
    joining.decline(team, request(), "Vous êtes dans une autre agence.", manager);
    assertThat(box().awaitTo(crew.email(newcomer))).contains("autre agence");
    assertThat(roles(newcomer)).isEmpty();
    refused("accounts.request.later", () -> joining.ask(team, newcomer));
    clock.advance(Duration.ofDays(8));
    assertThat(joining.ask(team, newcomer)).isFalse();
  }

  @Test
  void onlyAManagerOfThisTeamDecidesAndOnlyTheAskerWithdraws() throws Exception {
    joining.ask(team, newcomer);
    UUID id = request();
    Actor facilitator = crew.member(team, Role.FACILITATOR);
    Actor elsewhere = crew.member(crew.organisation().id(), Role.MANAGER);
    for (Actor other : new Actor[] {facilitator, elsewhere, newcomer, administrator()}) {
      assertThatThrownBy(() -> joining.accept(team, id, other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> joining.decline(team, id, "non", other))
          .isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> joining.withdraw(team, id, manager)).isInstanceOf(NotFound.class);
    OrganisationId wrong = crew.organisation().id();
    assertThatThrownBy(() -> joining.accept(wrong, id, manager)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> joining.withdraw(wrong, id, newcomer)).isInstanceOf(NotFound.class);
    joining.withdraw(team, id, newcomer);
    assertThat(rows.waiting(team)).isEmpty();
  }

  @Test
  void whereNobodyManagesTheAdministratorDecidesAndTheFirstOneRunsTheTeam() throws Exception {
    OrganisationId lost = crew.organisation().id();
    joining.ask(lost, newcomer);
    UUID id = rows.waiting(lost).getFirst().id();
    assertThat(rows.waitingForAdministrator(RequestList.of("", "", "1"), 1000, 0))
        .extracting(JoinRequest::id)
        .contains(id);
    joining.accept(lost, id, administrator());
    assertThat(memberships.of(Crew.id(newcomer)).get(lost)).containsExactly(Role.MANAGER);
  }

  @Test
  void nobodyAsksMoreThanThreeTeamsOrTheSameOneTwice() throws Exception {
    joining.ask(team, newcomer);
    refused("accounts.request.already", () -> joining.ask(team, newcomer));
    joining.ask(crew.organisation().id(), newcomer);
    joining.ask(crew.organisation().id(), newcomer);
    OrganisationId fourth = crew.organisation().id();
    refused("accounts.request.tooMany", () -> joining.ask(fourth, newcomer));
    refused("accounts.request.member", () -> joining.ask(team, manager));
  }

  @Test
  void ofTwoManagersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
    Actor second = crew.member(team, Role.MANAGER);
    joining.ask(team, newcomer);
    UUID id = request();
    assertThat(
            AtOnce.both(
                () -> joining.accept(team, id, manager),
                () -> joining.decline(team, id, "non", second)))
        .containsExactlyInAnyOrder("done", "accounts.request.decided");
    assertThat(roles(newcomer).isEmpty())
        .isEqualTo(rows.find(id).orElseThrow().state() == State.DECLINED);
  }

  @Test
  void twoClicksAtOnceMakeOneRequest() throws Exception {
    assertThat(AtOnce.both(() -> joining.ask(team, newcomer), () -> joining.ask(team, newcomer)))
        .containsExactlyInAnyOrder("done", "accounts.request.already");
    assertThat(rows.waiting(team)).hasSize(1);
  }

  private UUID request() {
    return rows.waiting(team).getFirst().id();
  }

  private Set<Role> roles(Actor person) {
    return memberships.of(Crew.id(person)).getOrDefault(team, Set.of());
  }

  private static Actor administrator() {
    return new Actor(Optional.of(UUID.randomUUID()), java.util.Map.of(), Set.of(), true);
  }

  private static void refused(String key, AtOnce.Deed deed) {
    assertThatThrownBy(deed::run).isInstanceOf(Refusal.class).hasMessage(key);
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

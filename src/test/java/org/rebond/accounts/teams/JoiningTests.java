package org.rebond.accounts.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class JoiningTests {

  @Autowired Crew crew;
  @Autowired Invitations invitations;
  @Autowired Memberships memberships;
  @Autowired Accounts accounts;
  @Autowired PlatformProperties properties;
  @Autowired MovableClock clock;
  @Autowired GreenMail mailServer;

  private final EmailAddress email = Crew.address();
  private OrganisationId team;
  private Actor manager;

  @BeforeEach
  void aTeam() {
    team = crew.organisation().id();
    manager = crew.member(team, Role.MANAGER);
  }

  @Test
  void anInvitationGivesItsRoleOnce() throws Exception {
    invitations.invite(team, email, Role.FACILITATOR, manager);
    open(link());
    assertThat(memberships.of(accounts.find(email).orElseThrow()).get(team))
        .containsExactly(Role.FACILITATOR);
    assertThat(invitations.pending(team)).isEmpty();
  }

  @Test
  void aRoleTakenAwayDoesNotComeBackByRenewingTheOldLink() throws Exception {
    invitations.invite(team, email, Role.MANAGER, manager);
    URI first = link();
    open(first);
    UUID account = accounts.find(email).orElseThrow();
    memberships.remove(account, team);

    int before = box().count(email.value());
    post(first + "/renouvellement");
    URI renewed =
        Mailbox.link(box().awaitTo(email.value(), text -> box().count(email.value()) > before));
    assertThat(post(renewed.toString())).isEqualTo(409);
    assertThat(memberships.of(account)).isEmpty();
  }

  @Test
  void anExpiredInvitationIsShownSoAndOneClickSendsANewLinkThatOpens() throws Exception {
    invitations.invite(team, email, Role.READER, manager);
    URI old = link();
    try {
      clock.advance(Duration.ofDays(15));
      Invitations.Invitation waiting = invitations.pending(team).getFirst();
      assertThat(invitations.expired(waiting)).isTrue();
      assertThat(post(old.toString())).isEqualTo(410);

      int before = box().count(email.value());
      invitations.renew(team, waiting.id(), manager);
      assertThat(invitations.expired(invitations.pending(team).getFirst())).isFalse();
      URI renewed =
          Mailbox.link(box().awaitTo(email.value(), text -> box().count(email.value()) > before));
      open(renewed);
      assertThat(accounts.find(email)).isPresent();
    } finally {
      clock.reset();
    }
  }

  @Test
  void anInvitationTakenUpMeanwhileIsNeitherRenewedNorWithdrawn() throws Exception {
    invitations.invite(team, email, Role.READER, manager);
    UUID id = invitations.pending(team).getFirst().id();
    open(link());
    assertThatThrownBy(() -> invitations.renew(team, id, manager)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> invitations.withdraw(team, id, manager)).isInstanceOf(Refusal.class);
  }

  @Test
  void onlyAManagerOfThisTeamInvites() {
    Actor facilitator = crew.member(team, Role.FACILITATOR);
    Actor elsewhere = crew.member(crew.organisation().id(), Role.MANAGER);
    for (Actor other : new Actor[] {facilitator, elsewhere, Actor.ANONYMOUS}) {
      assertThatThrownBy(() -> invitations.invite(team, email, Role.READER, other))
          .isInstanceOf(NotAllowed.class);
    }
    assertThat(invitations.pending(team)).isEmpty();
  }

  private void open(URI link) {
    assertThat(post(link.toString())).isEqualTo(302);
  }

  private int post(String address) {
    return new Visit(properties.publicUrl().getPort())
        .post(URI.create(address).getPath(), Map.of())
        .statusCode();
  }

  private URI link() {
    return Mailbox.link(box().awaitTo(email.value()));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

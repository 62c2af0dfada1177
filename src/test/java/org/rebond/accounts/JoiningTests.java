package org.rebond.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class JoiningTests {

  @Autowired Organisations organisations;
  @Autowired Invitations invitations;
  @Autowired Memberships memberships;
  @Autowired Accounts accounts;
  @Autowired PersonalLinks links;
  @Autowired LinkExchange exchange;
  @Autowired GreenMail mailServer;

  private final EmailAddress email = new EmailAddress(UUID.randomUUID() + "@example.org");
  private OrganisationId team;

  @BeforeEach
  void aTeam() {
    OrganisationId id = OrganisationId.random();
    team =
        organisations
            .register(
                new Organisation(id, OrganisationKind.THIRD_PLACE, "Une équipe", "equipe-" + id))
            .id();
    memberships.grant(
        accounts.findOrCreate(new EmailAddress(UUID.randomUUID() + "@example.org")),
        team,
        Role.MANAGER);
  }

  @Test
  void anInvitationGivesItsRoleOnce() throws Exception {
    invitations.invite(team, email, Role.FACILITATOR, Actor.ANONYMOUS);
    exchange.open(links.find(secret()).link());
    assertThat(memberships.of(accounts.find(email).orElseThrow()).get(team))
        .containsExactly(Role.FACILITATOR);
  }

  @Test
  void aRoleTakenAwayDoesNotComeBackByRenewingTheOldLink() throws Exception {
    invitations.invite(team, email, Role.MANAGER, Actor.ANONYMOUS);
    String first = secret();
    exchange.open(links.find(first).link());
    UUID account = accounts.find(email).orElseThrow();
    memberships.remove(account, team);

    int before = box().count(email.value());
    exchange.renew(links.find(first));
    URI renewed =
        Mailbox.link(box().awaitTo(email.value(), text -> box().count(email.value()) > before));
    assertThatThrownBy(() -> exchange.open(links.find(last(renewed)).link()))
        .isInstanceOf(Refusal.class);
    assertThat(memberships.of(account)).isEmpty();
  }

  @Test
  void refusesToLeaveATeamWithoutAnybodyToRunIt() {
    UUID only = memberships.members(team).getFirst().account();
    assertThatThrownBy(() -> memberships.remove(only, team)).isInstanceOf(Refusal.class);
    assertThat(memberships.members(team)).hasSize(1);
  }

  private String secret() {
    return last(Mailbox.link(box().awaitTo(email.value())));
  }

  private static String last(URI link) {
    return link.getPath().substring("/lien/".length());
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

package org.rebond.accounts.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.OrganisationId;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class AddressKeptTests {

  @Autowired Movers movers;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired AddressChange change;
  @Autowired MovableClock clock;

  private final EmailAddress old = Movers.address();
  private final EmailAddress young = Movers.address();
  private OrganisationId team;
  private UUID account;
  private Client me;

  /** Another day each time: all tests of a run call from the same address. */
  @BeforeEach
  void aManagerSignsIn() throws Exception {
    clock.advance(Duration.ofDays(2 + (int) (Math.random() * 100)));
    team = movers.team();
    account = movers.manager(old, team);
    me = movers.signedIn(old);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void theFormerAddressStopsAChangeThatWaits() throws Exception {
    Movers.ask(me, young);
    String code = movers.code(young);
    String stop = Mailbox.link(asked()).getPath();
    Client owner = movers.stranger();
    assertThat(owner.get(stop).body()).contains("Garder cette adresse");
    assertThat(change.waiting(movers.actor(account))).as("a visit changes nothing").isPresent();
    assertThat(Client.location(owner.post(stop))).isEqualTo("/compte");
    assertThat(owner.get("/compte").body()).contains(old.value());
    assertThat(Client.location(me.get("/compte"))).as("somebody else").startsWith("/connexion");
    assertThat(change.confirm(code, "", movers.actor(account), Locale.FRENCH)).isFalse();
    assertThat(accounts.email(account)).hasValue(old);
  }

  @Test
  void theFormerAddressTakesAChangeBackForAWeek() throws Exception {
    Movers.ask(me, young);
    Movers.type(me, movers.code(young));
    String back =
        Mailbox.link(
                movers.box().awaitTo(old.value(), text -> text.contains("a maintenant une autre")))
            .getPath();
    clock.advance(Duration.ofDays(6));
    Client owner = movers.stranger();
    owner.post(back);
    assertThat(accounts.email(account)).hasValue(old);
    assertThat(movers.box().awaitTo(young.value(), text -> text.contains("annulé le changement")))
        .doesNotContain(old.value());
    assertThat(Client.location(me.get("/compte"))).startsWith("/connexion");
    assertThat(owner.get(Mailbox.link(asked()).getPath()).statusCode())
        .as("the other letter does nothing any more")
        .isEqualTo(410);
  }

  @Test
  void aPendingInvitationFollowsThePersonAndOpensNoSecondAccount() throws Exception {
    OrganisationId other = movers.team();
    EmailAddress boss = Movers.address();
    movers.manager(boss, other);
    Client inviting = movers.signedIn(boss);
    inviting.get("/organisations/" + other + "/equipe");
    inviting.post(
        "/organisations/" + other + "/invitations", "email", old.value(), "role", "READER");
    String invitation =
        Mailbox.link(movers.box().awaitTo(old.value(), text -> text.contains("invit"))).getPath();
    Movers.ask(me, young);
    Movers.type(me, movers.code(young));
    me.post(invitation);
    assertThat(accounts.find(old)).isEmpty();
    assertThat(memberships.of(account)).containsKey(other);
  }

  private String asked() {
    return movers.box().awaitTo(old.value(), text -> text.contains("a demandé à changer"));
  }
}

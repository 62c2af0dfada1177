package org.rebond.accounts.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.rebond.testing.Client;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class AddressChangeTests {

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
  void theCodeSentToTheNewAddressChangesIt() throws Exception {
    Client elsewhere = movers.signedIn(old);
    assertThat(me.get("/compte/adresse").body()).contains(old.value(), "clés d’accès restent");
    assertThat(Client.location(Movers.ask(me, young))).isEqualTo("/compte/adresse/code");
    assertThat(me.get("/compte/adresse/code").body()).contains(young.value());
    assertThat(accounts.email(account)).hasValue(old);

    assertThat(Client.location(Movers.type(me, movers.code(young)))).isEqualTo("/compte");
    assertThat(accounts.email(account)).hasValue(young);
    assertThat(memberships.of(account)).containsKey(team);
    assertThat(me.get("/compte").body()).contains(young.value(), "Votre adresse a changé");
    assertThat(Client.location(elsewhere.get("/compte"))).startsWith("/connexion");
    assertThat(movers.signedIn(young).get("/compte").statusCode()).isEqualTo(200);
    assertThat(
            movers
                .box()
                .awaitTo(old.value(), text -> text.contains("a maintenant une autre adresse")))
        .contains("/lien/")
        .doesNotContain(young.value());
  }

  @Test
  void aWrongCodeChangesNothingAndTheFifthEndsIt() throws Exception {
    Movers.ask(me, young);
    String code = movers.code(young);
    for (int i = 0; i < 5; i++) {
      assertThat(Movers.type(me, "not digits").statusCode()).isEqualTo(200);
    }
    assertThat(Movers.type(me, code).body()).contains("Aucun code n’est attendu ici");
    assertThat(accounts.email(account)).hasValue(old);
  }

  @Test
  void aCodeIsOverAfterAQuarterOfAnHour() throws Exception {
    Movers.ask(me, young);
    String code = movers.code(young);
    clock.advance(Duration.ofMinutes(16));
    assertThat(change.confirm(code, "", movers.actor(account), Locale.FRENCH)).isFalse();
    assertThat(accounts.email(account)).hasValue(old);
  }

  @Test
  void whetherTheNewAddressHasAnAccountIsToldToItsOwnerAlone() throws Exception {
    EmailAddress taken = Movers.address();
    accounts.findOrCreate(taken);
    String known = Movers.ask(me, taken).statusCode() + me.get("/compte/adresse/code").body();
    String unknown = Movers.ask(me, young).statusCode() + me.get("/compte/adresse/code").body();
    assertThat(same(known, taken)).isEqualTo(same(unknown, young));
    assertThat(movers.box().awaitTo(taken.value()))
        .contains("a déjà un compte")
        .contains("/connexion");
    Movers.ask(me, taken);
    assertThat(Movers.type(me, "123456").body()).contains("Ce code n’est pas le bon");
  }

  @Test
  void ofTwoAccountsThatWantOneAddressAtOnceOneWins() throws Exception {
    EmailAddress rival = Movers.address();
    UUID second = accounts.findOrCreate(rival);
    Actor other = movers.actor(second);
    change.ask(young, true, movers.actor(account), Locale.FRENCH);
    String mine = movers.code(young);
    change.ask(young, true, other, Locale.FRENCH);
    String theirs =
        Mailbox.code(movers.box().awaitTo(young.value(), text -> !Mailbox.code(text).equals(mine)));
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Callable<String>> deeds =
          List.of(() -> told(mine, movers.actor(account)), () -> told(theirs, other));
      List<String> told = both.invokeAll(deeds).stream().map(Future::resultNow).toList();
      assertThat(told).containsExactlyInAnyOrder("true", "accounts.address.refusal.taken");
    }
    assertThat(Set.of(accounts.email(account).orElseThrow(), accounts.email(second).orElseThrow()))
        .contains(young);
  }

  @Test
  void ofTwoSessionsThatTypeTheSameCodeAtOnceOneWins() throws Exception {
    change.ask(young, true, movers.actor(account), Locale.FRENCH);
    String code = movers.code(young);
    try (var both = Executors.newFixedThreadPool(2)) {
      Callable<String> deed = () -> told(code, movers.actor(account));
      assertThat(both.invokeAll(List.of(deed, deed)).stream().map(Future::resultNow))
          .containsOnlyOnce("true");
    }
    assertThat(accounts.email(account)).hasValue(young);
  }

  @Test
  void onesOwnAddressIsRefusedAndTheFormKeepsWhatWasTyped() throws Exception {
    me.get("/compte/adresse");
    assertThat(Movers.ask(me, old).body()).contains("déjà votre adresse", old.value());
    assertThat(me.post("/compte/adresse", "email", "pas une adresse").body())
        .contains("n’est pas complète", "pas une adresse");
  }

  @Test
  void bothStepsWantSomebodyWhoHasJustShownWhoTheyAre() throws Exception {
    me.get("/compte/adresse");
    clock.advance(Duration.ofMinutes(16));
    assertThat(Movers.ask(me, young).statusCode()).isEqualTo(403);
    assertThat(Movers.type(me, "123456").statusCode()).isEqualTo(403);
    assertThat(change.waiting(movers.actor(account))).isEmpty();
  }

  private String told(String code, Actor by) throws Exception {
    try {
      return String.valueOf(change.confirm(code, "", by, Locale.FRENCH));
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private static String same(String page, EmailAddress address) {
    return page.replace(address.value(), "ADDRESS")
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}

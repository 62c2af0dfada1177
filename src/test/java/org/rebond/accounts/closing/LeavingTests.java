package org.rebond.accounts.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Person;
import org.rebond.partnerships.Town;
import org.rebond.platform.RetentionRun;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class LeavingTests {

  private static final String PAGE = ClosingMail.PAGE;

  @Autowired Town town;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired Closing closing;
  @Autowired RetentionRun retention;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Organisation place;
  private EmailAddress me;
  private UUID account;
  private EmailAddress other;

  @BeforeEach
  void aTeamOfTwoManagers() {
    jdbc.sql("DELETE FROM accounts.closing").update();
    place = town.place();
    me = town.member(place, Role.MANAGER);
    account = accounts.find(me).orElseThrow();
    other = town.member(place, Role.MANAGER);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void itIsToldWhatGoesAndWhatStaysAndWhen() throws Exception {
    Person person = town.signedIn(me);
    assertThat(person.get(PAGE).body())
        .contains("Ce qui s’efface", "Vos clés d’accès", "garde la fonction et l’adresse")
        .contains("il oublie que c’était vous", "Effacer mon compte dans 14 jours")
        .doesNotContain("??");
  }

  @Test
  void whoAskedMayUndoOrTakeTheirDataAwayAndNothingElse() throws Exception {
    Person person = town.signedIn(me);
    closing.ask(actor(account), Locale.FRENCH);
    assertThat(person.get(PAGE).body())
        .contains("Garder mon compte", "Votre compte s’efface à partir");
    assertThat(Person.located(person.get("/aujourdhui"))).isEqualTo(PAGE);
    assertThat(Person.located(person.get("/compte/adresse"))).isEqualTo(PAGE);
    assertThat(
            Person.located(
                person.post(PAGE, "/organisations/" + place.id() + "/invitations", form())))
        .isEqualTo(PAGE);
    assertThat(Person.located(person.post(PAGE, "/lieux/nouveau", form()))).isEqualTo(PAGE);
    assertThat(person.get("/lieux/nouveau").statusCode()).as("reading").isEqualTo(200);
    assertThat(person.get("/compte/donnees").statusCode()).isEqualTo(200);
    person.post(PAGE, PAGE + "/annulation", Map.of());
    assertThat(person.get("/aujourdhui").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofDays(20));
    retention.run();
    assertThat(accounts.email(account)).hasValue(me);
  }

  @Test
  void theLetterSaysTheDateAndTheNightAfterItErases() throws Exception {
    closing.ask(actor(account), Locale.FRENCH);
    assertThat(box().awaitTo(me.value())).contains("sera effacé", PAGE);
    clock.advance(Duration.ofDays(13));
    assertThat(retention.dryRun()).containsEntry("accounts.closing", 0);
    clock.advance(Duration.ofDays(2));
    assertThat(retention.dryRun()).containsEntry("accounts.closing", 1);
    assertThat(retention.run()).containsEntry("accounts.closing", 1);
    assertThat(accounts.email(account)).isEmpty();
    assertThat(memberships.members(place.id())).hasSize(1);
    box().awaitTo(me.value(), text -> text.contains("Ce message est le dernier"));
  }

  @Test
  void asksAgainForTheCodeOfWhoeverDidNotJustShowWhoTheyAre() throws Exception {
    Person person = town.signedIn(me);
    clock.advance(Duration.ofMinutes(16));
    assertThat(person.post(PAGE, PAGE, Map.of()).statusCode()).isEqualTo(403);
    assertThat(closing.day(actor(account))).isEmpty();
  }

  @Test
  void theLastManagerHandsOverFirst() throws Exception {
    memberships.remove(accounts.find(other).orElseThrow(), place.id());
    Person person = town.signedIn(me);
    assertThat(person.get(PAGE).body())
        .contains("/organisations/" + place.id() + "/depart")
        .doesNotContain("dans 14 jours</button>");
    assertThatThrownBy(() -> closing.ask(actor(account), Locale.FRENCH))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.key()).isEqualTo("accounts.closing.refusal.lastManager"));
  }

  @Test
  void theOtherManagerCannotLeaveWhileOneGoes() throws Exception {
    closing.ask(actor(account), Locale.FRENCH);
    UUID stays = accounts.find(other).orElseThrow();
    assertThatThrownBy(() -> memberships.remove(stays, place.id())).isInstanceOf(Refusal.class);
    closing.undo(actor(account));
    memberships.remove(stays, place.id());
    assertThat(memberships.members(place.id())).hasSize(1);
  }

  @Test
  void ofTwoManagersWhoAskAtOnceOneStays() throws Exception {
    UUID second = accounts.find(other).orElseThrow();
    try (var both = Executors.newFixedThreadPool(2)) {
      List<Callable<String>> deeds = List.of(() -> told(account), () -> told(second));
      assertThat(both.invokeAll(deeds).stream().map(Future::resultNow))
          .containsExactlyInAnyOrder("done", "accounts.closing.refusal.lastManager");
    }
  }

  @Test
  void theErasedAddressCanHaveANewAccount() throws Exception {
    closing.ask(actor(account), Locale.FRENCH);
    clock.advance(Duration.ofDays(15));
    retention.run();
    UUID again = accounts.findOrCreate(me);
    assertThat(again).isNotEqualTo(account);
    assertThat(memberships.of(again)).isEmpty();
    assertThat(town.signedIn(me).get("/compte").body()).contains(me.value());
  }

  @Test
  void anAccountThatBecameTheLastManagerMeanwhileStays() throws Exception {
    closing.ask(actor(account), Locale.FRENCH);
    Organisation own = town.agency();
    memberships.grant(account, own.id(), Role.MANAGER);
    clock.advance(Duration.ofDays(15));
    assertThat(retention.run()).containsEntry("accounts.closing", 0);
    assertThat(accounts.email(account)).hasValue(me);
  }

  private String told(UUID id) throws Exception {
    try {
      closing.ask(actor(id), Locale.FRENCH);
      return "done";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  private static Map<String, String> form() {
    return Map.of("email", "somebody@example.org", "role", "READER", "name", "Un lieu");
  }

  private Actor actor(UUID id) {
    return new Actor(Optional.of(id), memberships.of(id), Set.of(), false);
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

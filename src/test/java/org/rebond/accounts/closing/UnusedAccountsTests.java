package org.rebond.accounts.closing;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Town;
import org.rebond.platform.RetentionRun;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class UnusedAccountsTests {

  @Autowired Town town;
  @Autowired Accounts accounts;
  @Autowired Memberships memberships;
  @Autowired UnusedAccounts unused;
  @Autowired RetentionRun retention;
  @Autowired GreenMail mailServer;
  @Autowired MovableClock clock;
  @Autowired JdbcClient jdbc;

  private Organisation place;
  private EmailAddress me;
  private UUID account;

  @BeforeEach
  void aFacilitator() {
    place = town.place();
    town.member(place, Role.MANAGER);
    me = town.member(place, Role.FACILITATOR);
    account = accounts.find(me).orElseThrow();
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void itIsToldThirtyDaysBeforeAndGoesAfterThreeYears() {
    lastUsed(today().minusYears(3).minusMonths(1).withDayOfMonth(1).plusMonths(2));
    unused.nightly();
    assertThat(closing()).as("two years and eleven months at most").isEmpty();

    lastUsed(today().minusYears(3).minusMonths(1).withDayOfMonth(1));
    unused.nightly();
    assertThat(box().awaitTo(me.value())).contains("depuis presque trois ans", "/connexion");
    unused.nightly();
    retention.run();
    assertThat(accounts.email(account)).as("before the thirty days").hasValue(me);
    assertThat(box().count(me.value())).as("told once").isEqualTo(1);

    clock.advance(Duration.ofDays(31));
    assertThat(retention.dryRun()).containsEntry("accounts.unused", 1);
    assertThat(retention.run()).containsEntry("accounts.unused", 1);
    assertThat(accounts.email(account)).isEmpty();
  }

  @Test
  void signingInOnceKeepsIt() throws Exception {
    lastUsed(LocalDate.of(2020, 1, 1));
    unused.nightly();
    assertThat(closing()).isEqualTo("UNUSED");
    town.signedIn(me);
    assertThat(closing()).isEmpty();
    assertThat(usedIn()).isEqualTo(today().withDayOfMonth(1));
    clock.advance(Duration.ofDays(40));
    unused.nightly();
    retention.run();
    assertThat(accounts.email(account)).hasValue(me);
  }

  @Test
  void theOnlyManagerIsNotErasedAndTheAdministratorsDecideForTheTeam() throws Exception {
    EmailAddress administrator = town.address();
    UUID boss = accounts.findOrCreate(administrator);
    jdbc.sql("UPDATE accounts.account SET administrator = true WHERE id = ?").param(boss).update();
    try {
      Organisation alone = town.agency();
      memberships.grant(account, alone.id(), Role.MANAGER);
      lastUsed(LocalDate.of(2020, 1, 1));
      unused.nightly();
      assertThat(box().awaitTo(me.value())).contains("vous seul·e dirigez", alone.name());
      assertThat(box().awaitTo(administrator.value())).contains("n’a plus personne", alone.name());
      clock.advance(Duration.ofDays(400));
      unused.nightly();
      assertThat(retention.run()).containsEntry("accounts.unused", 0);
      assertThat(accounts.email(account)).hasValue(me);

      EmailAddress next = town.address();
      accounts.findOrCreate(next);
      town.signedIn(next)
          .post(
              "/organisations/" + alone.id() + "/demande",
              "/organisations/" + alone.id() + "/demande",
              Map.of());
      box().awaitTo(administrator.value(), text -> text.contains("demande à rejoindre"));

      memberships.grant(accounts.find(next).orElseThrow(), alone.id(), Role.MANAGER);
      unused.nightly();
      box().awaitTo(me.value(), text -> text.contains("Il s’effacera"));
      clock.advance(Duration.ofDays(31));
      assertThat(retention.run()).containsEntry("accounts.unused", 1);
    } finally {
      jdbc.sql("UPDATE accounts.account SET administrator = false WHERE id = ?")
          .param(boss)
          .update();
    }
  }

  @Test
  void whoAskedAndBecameTheLastManagerMeanwhileIsToldThatTheyStay() {
    Organisation own = town.agency();
    jdbc.sql("INSERT INTO accounts.closing (account, reason, since) VALUES (?, 'ASKED', now())")
        .param(account)
        .update();
    unused.nightly();
    assertThat(closing()).isEqualTo("ASKED");
    memberships.grant(account, own.id(), Role.MANAGER);
    unused.nightly();
    assertThat(closing()).isEmpty();
    assertThat(box().awaitTo(me.value())).contains("n’est pas effacé", own.name());
  }

  private void lastUsed(LocalDate month) {
    jdbc.sql("UPDATE accounts.account SET used_in = ? WHERE id = ?")
        .param(month)
        .param(account)
        .update();
  }

  private LocalDate usedIn() {
    return jdbc.sql("SELECT used_in FROM accounts.account WHERE id = ?")
        .param(account)
        .query(LocalDate.class)
        .single();
  }

  private String closing() {
    return jdbc.sql("SELECT reason FROM accounts.closing WHERE account = ?")
        .param(account)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

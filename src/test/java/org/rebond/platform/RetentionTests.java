package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rebond.organisations.Actor;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class RetentionTests {

  @Autowired RetentionRun retention;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;
  @Autowired WebApplicationContext application;
  @Autowired TransactionTemplate transactions;

  @Test
  void eachKindGoesAfterItsTimeAndNotBefore() {
    retention.run();
    UUID old = link("connexion", now().minusDays(40));
    UUID fresh = link("connexion", now().minusDays(20));
    UUID renewable = link("repondre-contact", now().minusDays(300));
    UUID forgotten = link("repondre-contact", now().minusDays(400));
    UUID givenUp = givenUp(now().minusDays(100));
    UUID recent = givenUp(now().minusDays(80));
    assertThat(retention.dryRun())
        .containsEntry("accounts.signInLink", 1)
        .containsEntry("accounts.link", 1)
        .containsEntry("mail.givenUp", 1);
    assertThat(exists("accounts.personal_link", old)).as("a dry run changes nothing").isTrue();
    retention.run();
    assertThat(exists("accounts.personal_link", old)).isFalse();
    assertThat(exists("accounts.personal_link", fresh)).isTrue();
    assertThat(exists("accounts.personal_link", renewable)).isTrue();
    assertThat(exists("accounts.personal_link", forgotten)).isFalse();
    assertThat(exists("mail.outbox", givenUp)).isFalse();
    assertThat(exists("mail.outbox", recent)).isTrue();
  }

  @Test
  void aRunErasesWhatTheDryRunSaidOnceAndRemembersHowMany() {
    retention.run();
    for (int i = 0; i < 3; i++) {
      link("connexion", now().minusDays(50));
    }
    Map<String, Integer> said = retention.dryRun();
    assertThat(said).containsKeys("partnerships.unanswered", "agreements.signingCode");
    assertThat(retention.run()).isEqualTo(said);
    assertThat(retention.run().values()).as("again").containsOnly(0);
    // Others may have run it on a clock of days to come.
    assertThat(retention.past(10_000))
        .filteredOn(past -> past.kind().equals("accounts.signInLink"))
        .filteredOn(past -> !past.at().toInstant().isAfter(clock.instant()))
        .first()
        .extracting(RetentionRun.Past::erased)
        .isEqualTo(3);
  }

  @Test
  void anAdministratorSeesWhatGoesWhenAndWhatWent() throws Exception {
    link("connexion", now().minusDays(50));
    retention.run();
    Actor administrator = new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
    Pages pages = new Pages(application, administrator);
    assertThat(pages.page("/administration")).contains("/administration/conservation");
    assertThat(pages.page("/administration/conservation"))
        .contains("Adresse d’une correspondance finie", "1 mois", "3 ans", "Ce qui a été effacé")
        .doesNotContain("??");
    assertThat(pages.page("/administration/conservation?lang=en")).contains("Link that signs in");
  }

  @Test
  void anotherNodePassesWhileOneIsAtIt() {
    retention.run();
    UUID due = link("connexion", now().minusDays(50));
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('platform.retention'))")
              .query()
              .singleRow();
          Thread other = Thread.ofPlatform().start(retention::run);
          try {
            other.join();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(exists("accounts.personal_link", due)).isTrue();
    retention.run();
    assertThat(exists("accounts.personal_link", due)).isFalse();
  }

  private UUID link(String purpose, OffsetDateTime term) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO accounts.personal_link
              (id, secret_hash, purpose, subject, email, single_use, expires_at)
            VALUES (?, sha256(?), ?, ?, 'nobody@example.org', true, ?)
            """)
        .param(id)
        .param(id.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
        .param(purpose)
        .param(UUID.randomUUID())
        .param(term)
        .update();
    return id;
  }

  private UUID givenUp(OffsetDateTime at) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO mail.outbox (id, key, due_at, posted_at, given_up_at, failure)
            VALUES (?, 'test', ?, ?, ?, 'test')
            """)
        .param(id)
        .param(at)
        .param(at)
        .param(at)
        .update();
    return id;
  }

  private boolean exists(String table, UUID id) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE id = ?)".formatted(table))
        .param(id)
        .query(Boolean.class)
        .single();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

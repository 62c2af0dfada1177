package org.rebond.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.testing.Mailbox;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class OutboxTests {

  @Autowired Outbox outbox;
  @Autowired Postman postman;
  @Autowired GreenMail mailServer;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;

  private final String address = UUID.randomUUID() + "@example.org";

  /** What others left: a letter posted on a moved clock is not due before that day comes. */
  private UUID[] others = {};

  @BeforeEach
  void lookAtWhatIsThere() {
    others = jdbc.sql("SELECT id FROM mail.outbox").query(UUID.class).list().toArray(UUID[]::new);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void whatWasUndoneIsNeverTold() {
    String other = UUID.randomUUID() + "@example.org";
    transactions.executeWithoutResult(
        status -> {
          post(address);
          status.setRollbackOnly();
        });
    transactions.executeWithoutResult(status -> post(other));
    box().awaitTo(other);
    assertThat(box().count(address)).isZero();
  }

  @Test
  void sendsOnceThoughTwoPostmenHurryAndKeepsNothing() throws Exception {
    transactions.executeWithoutResult(status -> post(address));
    Thread rival = Thread.ofVirtual().start(postman::round);
    postman.round();
    rival.join();
    assertThat(box().awaitTo(address)).contains("lien");
    assertThat(box().count(address)).isEqualTo(1);
    assertThat(mailServer.getReceivedMessagesForDomain(address)[0].getMessageID())
        .endsWith("@rebond>");
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(waiting()).isZero());
  }

  @Test
  void aCopyOfTheDatabaseHoldsNeitherAddressNorWords() {
    String inside =
        transactions.execute(
            status -> {
              post(address);
              return jdbc.sql("SELECT string_agg(encode(letter, 'escape'), '') FROM mail.outbox")
                  .query(String.class)
                  .single();
            });
    assertThat(inside).isNotEmpty().doesNotContain(address).doesNotContain("Subject");
  }

  @Test
  void keepsAMessageWhileTheServerIsDown() {
    mailServer.stop();
    try {
      transactions.executeWithoutResult(status -> post(address));
      await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(failed()).isPositive());
    } finally {
      mailServer.start();
    }
    clock.advance(Duration.ofMinutes(5));
    postman.round();
    assertThat(box().awaitTo(address)).isNotBlank();
    await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(waiting()).isZero());
  }

  @Test
  void refusesAnAddressThatHidesAnother() {
    assertThatThrownBy(
            () ->
                Mail.of(
                    "a@example.org\r\nBcc: b@example.org", Locale.FRENCH, "accounts.mail.signIn"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysInPlainTextWhatItIs() {
    transactions.executeWithoutResult(status -> post(address));
    assertThat(box().awaitTo(address)).contains("Démonstration", "site indépendant");
  }

  private void post(String to) {
    outbox.post(Mail.of(to, Locale.FRENCH, "accounts.mail.signIn"));
  }

  private int waiting() {
    return jdbc.sql("SELECT count(*) FROM mail.outbox WHERE letter IS NOT NULL AND id <> ALL (?)")
        .param(others)
        .query(Integer.class)
        .single();
  }

  private int failed() {
    return jdbc.sql(
            """
            SELECT count(*) FROM mail.outbox
            WHERE tries > 0 AND letter IS NOT NULL AND id <> ALL (?)
            """)
        .param(others)
        .query(Integer.class)
        .single();
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

package org.rebond.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rebond.testing.Mailbox;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class RefusedAddressesTests {

  @Autowired Outbox outbox;
  @Autowired Letters letters;
  @Autowired WaitingLetters waiting;
  @Autowired RefusedAddresses refused;
  @Autowired MailServerPassword password;
  @Autowired TaskExecutor applicationTaskExecutor;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired GreenMail mailServer;

  private final String address = UUID.randomUUID() + "@example.org";

  @Test
  void anAddressThatNobodyReadsGetsOnlyWhatIsNeededUntilALetterIsTaken() throws Exception {
    refuse("550 5.1.1 no such box");
    assertThat(refused.among(Set.of(address))).containsExactly(address);
    transactions.executeWithoutResult(status -> outbox.post(wanted()));
    transactions.executeWithoutResult(status -> outbox.post(needed()));
    assertThat(box().awaitTo(address)).contains("Il est nécessaire");
    assertThat(box().count(address)).isEqualTo(1);
    Awaitility.await().untilAsserted(() -> assertThat(refused.among(Set.of(address))).isEmpty());
    transactions.executeWithoutResult(status -> outbox.post(wanted()));
    box().awaitTo(address, text -> text.contains("/arret"));
  }

  @Test
  void aServerThatRefusesUsSaysNothingOfTheAddress() throws Exception {
    refuse("550 5.7.1 your network is not welcome");
    refuse("552 5.2.2 the box is full");
    refuse("451 4.3.0 come back later");
    assertThat(refused.among(Set.of(address))).isEmpty();
  }

  /** In one transaction with its posting: the postman of the application does not see it. */
  private void refuse(String answer) throws Exception {
    try (RefusingServer server = new RefusingServer(answer)) {
      Postman postman =
          new Postman(
              waiting, refused, server.sender(), password, transactions, applicationTaskExecutor);
      transactions.executeWithoutResult(
          status -> {
            UUID id = UUID.randomUUID();
            waiting.add(id, "a.key", letters.write(id, needed()));
            postman.deliver(
                new WaitingLetters.Claimed(id, "a.key", ByteBuffer.wrap(sealed(id)), 0));
            assertThat(failure(id)).startsWith("SMTP ");
            jdbc.sql("DELETE FROM mail.outbox WHERE id = ?").param(id).update();
          });
    }
  }

  private byte[] sealed(UUID id) {
    return jdbc.sql("SELECT letter FROM mail.outbox WHERE id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  private String failure(UUID id) {
    return jdbc.sql("SELECT failure FROM mail.outbox WHERE id = ?")
        .param(id)
        .query(String.class)
        .single();
  }

  private Mail needed() {
    return Mail.of(address, Locale.FRENCH, "accounts.mail.unknown");
  }

  private Mail wanted() {
    URI stop = URI.create("https://rebond.example/arret");
    return needed().because(new Mail.Reason("mail.demo", "mail.data", List.of(), stop));
  }

  private Mailbox box() {
    return Mailbox.of(mailServer);
  }
}

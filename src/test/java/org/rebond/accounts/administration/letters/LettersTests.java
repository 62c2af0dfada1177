package org.rebond.accounts.administration.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.Refusal;
import org.rebond.testing.Mailbox;
import org.rebond.testing.Pages;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@RebondTest
class LettersTests {

  private static final String PAGE = "/administration/courrier";

  @Autowired Outbox outbox;
  @Autowired LetterDesk desk;
  @Autowired GreenMail mailServer;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext application;

  private final Actor administrator =
      new Actor(Optional.of(UUID.randomUUID()), Map.of(), Set.of(), true);
  private final String address = UUID.randomUUID() + "@example.org";
  private UUID letter = UUID.randomUUID();

  @BeforeEach
  void aLetterThatLeavesLater() {
    Set<UUID> before = Set.copyOf(letters());
    transactions.executeWithoutResult(
        status -> {
          outbox.post(Mail.of(address, Locale.FRENCH, "accounts.mail.signIn"));
          // In the same transaction: no postman sees it before its hour.
          jdbc.sql(
                  """
                  UPDATE mail.outbox SET due_at = now() + interval '1 hour'
                  WHERE posted_at = (SELECT max(posted_at) FROM mail.outbox)
                  """)
              .update();
        });
    letter = letters().stream().filter(id -> !before.contains(id)).findFirst().orElseThrow();
  }

  @AfterEach
  void nothingStays() {
    jdbc.sql("DELETE FROM mail.outbox WHERE id = ?").param(letter).update();
  }

  @Test
  void saysWhatItIsForAndNeverToWhom() throws Exception {
    assertThat(new Pages(application, administrator).page(PAGE))
        .contains("accounts.mail.signIn", letter + "/essai")
        .doesNotContain(address);
  }

  @Test
  void leavesAtOnceWhenAskedTo() throws Exception {
    new Pages(application, administrator).post(PAGE + "/" + letter + "/essai");
    assertThat(Mailbox.of(mailServer).awaitTo(address)).isNotBlank();
    assertThat(actions()).containsExactly("mail.retried");
  }

  @Test
  void aLetterGivenUpKeepsNeitherAddressNorWordsAndCannotBeTriedAgain() throws Exception {
    new Pages(application, administrator).post(PAGE + "/" + letter + "/abandon");
    assertThat(
            jdbc.sql("SELECT letter IS NULL FROM mail.outbox WHERE id = ?")
                .param(letter)
                .query(Boolean.class)
                .single())
        .isTrue();
    assertThatThrownBy(() -> desk.retry(letter, administrator)).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> desk.giveUp(letter, administrator)).isInstanceOf(Refusal.class);
    assertThat(actions()).containsExactly("mail.stopped");
  }

  @Test
  void othersDoNothing() {
    Actor manager = Pages.member(Role.MANAGER, new OrganisationId(UUID.randomUUID()));
    assertThatThrownBy(() -> desk.list(manager)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.retry(letter, manager)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.giveUp(letter, manager)).isInstanceOf(NotAllowed.class);
    assertThat(actions()).isEmpty();
  }

  private List<UUID> letters() {
    return jdbc.sql("SELECT id FROM mail.outbox").query(UUID.class).list();
  }

  private List<String> actions() {
    return jdbc.sql("SELECT action FROM audit.line WHERE subject = ? ORDER BY number")
        .param(letter)
        .query(String.class)
        .list();
  }
}

package org.rebond.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes messages from the outbox to the mail server, one at a time, on as many nodes as there are:
 * a message is locked while it is sent and deleted with the same commit. A node that dies between
 * the server's yes and the commit sends it twice, under the same Message-ID.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final int MOST_TRIES = 12;

  private record Waiting(
      UUID id, String recipient, String subject, String plain, String html, int tries) {}

  private final JdbcClient jdbc;
  private final JavaMailSender server;
  private final Clock clock;
  private final TransactionTemplate transactions;
  private final TaskExecutor tasks;
  private final String from;

  Postman(
      JdbcClient jdbc,
      JavaMailSender server,
      Clock clock,
      TransactionTemplate transactions,
      TaskExecutor applicationTaskExecutor,
      @Value("${rebond.mail-from}") String from) {
    this.jdbc = jdbc;
    this.server = server;
    this.clock = clock;
    this.transactions = transactions;
    this.tasks = applicationTaskExecutor;
    this.from = from;
  }

  void hurry() {
    tasks.execute(this::round);
  }

  @Scheduled(fixedDelay = 5_000)
  void round() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transactions.execute(status -> one()));
    }
  }

  private boolean one() {
    Optional<Waiting> next =
        jdbc.sql(
                """
                SELECT id, recipient, subject, plain, html, tries FROM mail.outbox
                WHERE due_at <= ? AND tries < ? ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(MOST_TRIES)
            .query(Waiting.class)
            .optional();
    next.ifPresent(this::deliver);
    return next.isPresent();
  }

  private void deliver(Waiting mail) {
    try {
      server.send(message(mail));
      jdbc.sql("DELETE FROM mail.outbox WHERE id = ?").param(mail.id()).update();
    } catch (MailException | MessagingException refused) {
      // The message of the exception may repeat the address: only its kind is logged.
      LOG.warn(
          "a message could not be sent (try {}): {}",
          mail.tries() + 1,
          refused.getClass().getSimpleName());
      jdbc.sql("UPDATE mail.outbox SET tries = tries + 1, due_at = ? WHERE id = ?")
          .param(
              clock
                  .instant()
                  .plus(Duration.ofSeconds(10L << Math.min(mail.tries(), MOST_TRIES)))
                  .atOffset(ZoneOffset.UTC))
          .param(mail.id())
          .update();
    }
  }

  private MimeMessage message(Waiting mail) throws MessagingException {
    MimeMessage message = new StableMessage(server.createMimeMessage(), mail.id());
    MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    parts.setFrom(from);
    parts.setTo(mail.recipient());
    parts.setSubject(mail.subject());
    parts.setText(mail.plain(), mail.html());
    return message;
  }

  /** Keeps the Message-ID over retries, so that a receiver can tell a message it has already. */
  private static final class StableMessage extends MimeMessage {

    private final UUID id;

    StableMessage(MimeMessage empty, UUID id) {
      super(empty.getSession());
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + "@rebond>");
    }
  }
}

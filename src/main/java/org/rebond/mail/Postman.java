package org.rebond.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes letters to the mail server, one at a time, on as many nodes as there are: a letter is
 * locked while it is sent and deleted with the same commit. A node that dies between the server's
 * yes and the commit sends it twice, under the same Message-ID. Logs never say to whom.
 */
@Component
class Postman {

  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** About two days with the waits above. */
  private static final int MOST_TRIES = 56;

  private final WaitingLetters waiting;
  private final RefusedAddresses refused;
  private final JavaMailSender server;
  private final MailServerPassword password;
  private final TransactionTemplate transactions;
  private final TaskExecutor tasks;

  /** Each round holds a connection: a slow mail server must not take them all. */
  private final Semaphore rounds = new Semaphore(2);

  Postman(
      WaitingLetters waiting,
      RefusedAddresses refused,
      JavaMailSender server,
      MailServerPassword password,
      TransactionTemplate transactions,
      TaskExecutor applicationTaskExecutor) {
    this.waiting = waiting;
    this.refused = refused;
    this.server = server;
    this.password = password;
    this.transactions = transactions;
    this.tasks = applicationTaskExecutor;
  }

  void hurry() {
    tasks.execute(this::round);
  }

  /** Also finds what a node left when it stopped between commit and sending. */
  @Scheduled(fixedDelay = 1_000)
  void round() {
    if (!rounds.tryAcquire()) {
      return;
    }
    try {
      boolean more = true;
      while (more) {
        more = Boolean.TRUE.equals(transactions.execute(status -> one()));
      }
    } finally {
      rounds.release();
    }
  }

  private boolean one() {
    Optional<WaitingLetters.Claimed> next = waiting.claim();
    next.ifPresent(this::deliver);
    return next.isPresent();
  }

  void deliver(WaitingLetters.Claimed letter) {
    try {
      password.renew(server);
      MimeMessage message = server.createMimeMessage(waiting.open(letter));
      String to = recipient(message);
      server.send(message);
      waiting.sent(letter);
      refused.remove(to);
    } catch (MailException | IllegalStateException | UncheckedIOException thrown) {
      Failure failure = Failure.of(thrown);
      failure.nobody().ifPresent(refused::add);
      int tries = letter.tries() + 1;
      if (failure.lasting() || tries >= MOST_TRIES) {
        LOG.error("a letter is given up ({}, {}): {}", letter.key(), letter.id(), failure.what());
        waiting.giveUp(letter, failure.what());
      } else {
        LOG.warn("a letter waits ({}, try {}): {}", letter.key(), tries, failure.what());
        waiting.postpone(letter, failure.what(), wait(tries));
      }
    }
  }

  private static String recipient(MimeMessage message) {
    try {
      return message.getAllRecipients()[0] instanceof InternetAddress to ? to.getAddress() : "";
    } catch (MessagingException ours) {
      // Without its cause, whose words may repeat the address: they would end in the log.
      throw new IllegalStateException("a letter of ours without an address");
    }
  }

  private static Duration wait(int tries) {
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(tries - 1, 20));
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }
}

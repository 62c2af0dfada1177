package org.rebond.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Where messages wait, in the transaction that causes them, until the mail server took them. */
@Component
public class Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final MessageSource words;
  private final ITemplateEngine templates;
  private final Postman postman;

  Outbox(
      JdbcClient jdbc,
      Clock clock,
      MessageSource words,
      ITemplateEngine templates,
      Postman postman) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.words = words;
    this.templates = templates;
    this.postman = postman;
  }

  /** Stores the message; it leaves right after the transaction, and is tried again for a day. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Mail mail) {
    Object[] arguments = mail.arguments().toArray();
    String subject = words.getMessage(mail.key() + ".subject", arguments, mail.locale());
    String text = words.getMessage(mail.key() + ".text", arguments, mail.locale());
    String after = words.getMessage(mail.key() + ".after", arguments, mail.locale());
    String link = mail.link().map(Object::toString).orElse("");
    Context page = new Context(mail.locale());
    page.setVariable("subject", subject);
    page.setVariable("paragraphs", List.of(text.split("\n\n")));
    page.setVariable("link", link);
    page.setVariable("after", after);
    jdbc.sql(
            """
            INSERT INTO mail.outbox (id, recipient, subject, plain, html, due_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(mail.to())
        .param(subject.replaceAll("\\s+", " "))
        .param(
            String.join(
                "\n\n",
                Arrays.stream(new String[] {text, link, after}).filter(s -> !s.isBlank()).toList()))
        .param(templates.process("mail/views/mail", page))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            postman.hurry();
          }
        });
  }
}

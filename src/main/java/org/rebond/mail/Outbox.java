package org.rebond.mail;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where letters wait, in the transaction that causes them, until the mail server took them. */
@Component
public class Outbox {

  private final Letters letters;
  private final WaitingLetters waiting;
  private final RefusedAddresses refused;
  private final Postman postman;

  Outbox(Letters letters, WaitingLetters waiting, RefusedAddresses refused, Postman postman) {
    this.letters = letters;
    this.waiting = waiting;
    this.refused = refused;
    this.postman = postman;
  }

  /**
   * Stores the letter; it leaves right after the transaction, and is tried again for two days. Only
   * what is needed is sent to an address that nobody reads.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(Mail mail) {
    if (mail.reason().isPresent() && refused.holds(mail.to())) {
      return;
    }
    UUID id = UUID.randomUUID();
    waiting.add(id, mail.key(), letters.write(id, mail));
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            postman.hurry();
          }
        });
  }
}

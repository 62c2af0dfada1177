package org.rebond.agreements;

import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes down what the calendar brought: in force since this morning, over since yesterday. Pages
 * do not wait for it. Any number of nodes may do it at once: the row is locked, and the second one
 * finds nothing left to do.
 */
@Component
class AgreementCalendar {

  private static final Logger LOG = LoggerFactory.getLogger(AgreementCalendar.class);

  private final Agreements agreements;
  private final Deeds deeds;
  private final TransactionTemplate transaction;

  AgreementCalendar(Agreements agreements, Deeds deeds, TransactionTemplate transaction) {
    this.agreements = agreements;
    this.deeds = deeds;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 5 * * * *", zone = "Europe/Paris")
  void arrive() {
    for (UUID due : agreements.due(deeds.today())) {
      transaction.executeWithoutResult(status -> arrive(new AgreementId(due)));
    }
  }

  private void arrive(AgreementId id) {
    try {
      agreements
          .take(id)
          .arrive(deeds.today())
          .ifPresent(move -> deeds.make(move, Actor.ANONYMOUS));
    } catch (Refusal refusal) {
      LOG.warn("the calendar could not move agreement {}: {}", id, refusal.key());
    }
  }
}

package org.rebond.badges;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens every night, so that yesterday's scans can no longer be told apart. */
@Component
class BadgeUpkeep {

  private final JdbcClient jdbc;
  private final Batches batches;
  private final SigningKeys keys;
  private final TransactionTemplate transaction;
  private final Clock clock;

  BadgeUpkeep(
      JdbcClient jdbc,
      Batches batches,
      SigningKeys keys,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.keys = keys;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** At the start too: a night without any node running is made up for, late but once. */
  @EventListener(ApplicationReadyEvent.class)
  @Scheduled(cron = "0 10 * * * *", zone = "Europe/Paris")
  void catchUp() {
    keys.forgetWhatWasRead();
    runWhereDue();
  }

  /** Whether this node did what the last night asks for; one node does it, the others pass. */
  boolean runWhereDue() {
    return Boolean.TRUE.equals(transaction.execute(status -> mine() && due() && done()));
  }

  /** Forgets what ended 35 days ago, then rewrites the rest, also where it was done tonight. */
  void run() {
    transaction.executeWithoutResult(status -> done());
  }

  private boolean mine() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('badges.upkeep'))")
        .query(Boolean.class)
        .single();
  }

  private boolean due() {
    return jdbc.sql("SELECT last_night IS NULL OR last_night < ? FROM badges.upkeep")
        .param(BadgeCalendar.lastNight(clock))
        .query(Boolean.class)
        .single();
  }

  private boolean done() {
    LocalDate today = BadgeCalendar.today(clock);
    batches.destroyEndedBy(today.minusDays(BadgeCalendar.KEPT_AFTER_END));
    jdbc.sql("SELECT badges.rewrite(?)").param(BadgeCalendar.weekOver(today)).query().singleRow();
    jdbc.sql("UPDATE badges.upkeep SET last_night = ?")
        .param(BadgeCalendar.lastNight(clock))
        .update();
    return true;
  }
}

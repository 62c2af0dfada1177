package org.rebond.badges;

import java.time.Clock;
import java.time.LocalDate;
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

  @Scheduled(cron = "0 10 3 * * *", zone = "Europe/Paris")
  void nightly() {
    keys.forgetWhatWasRead();
    run(clock);
  }

  /** Forgets what ended 35 days ago, then rewrites the rest; one node does it, the others pass. */
  void run(Clock now) {
    LocalDate today = BadgeCalendar.today(now);
    transaction.executeWithoutResult(
        status -> {
          boolean first =
              jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('badges.upkeep'))")
                  .query(Boolean.class)
                  .single();
          if (first) {
            batches.destroyEndedBy(today.minusDays(BadgeCalendar.KEPT_AFTER_END));
            jdbc.sql("SELECT badges.rewrite(?)")
                .param(BadgeCalendar.weekOver(today))
                .query()
                .singleRow();
          }
        });
  }
}

package org.rebond.badges;

import java.time.LocalDate;
import java.util.Optional;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Spends badges: one transaction, three statements (docs/decisions/0011). It publishes nothing,
 * logs nothing and holds no time beside a serial.
 */
@Repository
class Ledger {

  private final JdbcClient jdbc;
  private final Sealing sealing;

  Ledger(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** The same nonce is always answered the same, whatever the order and number of retries. */
  @Transactional
  Verdict scan(Scan scan, LocalDate today) {
    Optional<Receipt> receipt = receipt(scan, today);
    if (receipt.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    return receipt.get().known() ? answered(scan) : settle(scan, receipt.get());
  }

  /** A receipt just written; where the nonce was known, the one that stands is another. */
  private record Receipt(
      Verdict verdict, boolean known, BadgePolicy policy, String serialHash, int clearedWeek) {}

  private Optional<Receipt> receipt(Scan scan, LocalDate today) {
    return jdbc.sql(
            """
            WITH batch AS (
              SELECT b.number, b.policy, b.n, b.sealed_key, u.cleared_week,
                CASE WHEN b.revoked THEN 'REVOKED'
                     WHEN :day > b.not_after THEN 'EXPIRED'
                     WHEN :stale THEN 'STALE'
                     WHEN NOT EXISTS (SELECT FROM badges.acceptors a
                       WHERE a.audience = b.audience AND a.place = :place) THEN 'ELSEWHERE'
                     WHEN b.policy = 3 THEN 'WELCOMED'
                     ELSE 'ACCEPTED' END AS verdict
              FROM badges.batches b CROSS JOIN badges.upkeep u
              WHERE b.number = :batch AND b.sealed_key IS NOT NULL
            ), receipt AS (
              INSERT INTO badges.receipts (nonce, batch, verdict)
              SELECT :nonce, number, verdict FROM batch
              ON CONFLICT (nonce) DO NOTHING
              RETURNING nonce
            )
            SELECT batch.*, receipt.nonce IS NULL AS known
            FROM batch LEFT JOIN receipt ON true
            """)
        .param("nonce", scan.nonce())
        .param("batch", scan.batch())
        .param("place", scan.place().value())
        .param("day", scan.day())
        .param("stale", BadgeCalendar.stale(scan.day(), today))
        .query(
            (row, number) ->
                new Receipt(
                    Verdict.valueOf(row.getString("verdict")),
                    row.getBoolean("known"),
                    BadgeBatch.policy(row.getInt("policy"), row.getInt("n")),
                    SerialHash.of(sealing, scan, row.getBytes("sealed_key")),
                    row.getInt("cleared_week")))
        .optional();
  }

  private Verdict answered(Scan scan) {
    return jdbc.sql("SELECT verdict FROM badges.receipts WHERE nonce = ?")
        .param(scan.nonce())
        .query(Verdict.class)
        .single();
  }

  private Verdict settle(Scan scan, Receipt receipt) {
    if (!receipt.verdict().counted()) {
      return receipt.verdict();
    }
    if (spend(scan, receipt)) {
      count(scan);
      return Verdict.ACCEPTED;
    }
    conflict(scan);
    return Verdict.CONFLICT;
  }

  private boolean spend(Scan scan, Receipt receipt) {
    boolean weekly = receipt.policy() instanceof BadgePolicy.WeeklyUses;
    // A week already forgotten may have been full: where the badge was used before, it is refused.
    return jdbc.sql(
                """
                INSERT INTO badges.ledger AS l (batch, serial_hash, uses, week)
                VALUES (:batch, decode(:hash, 'hex'), 1, CAST(:week AS smallint))
                ON CONFLICT (batch, serial_hash) DO UPDATE
                SET uses = CASE WHEN l.week IS NOT DISTINCT FROM excluded.week THEN l.uses + 1 ELSE 1 END,
                    week = excluded.week
                WHERE CASE WHEN l.week IS NOT DISTINCT FROM excluded.week THEN l.uses < :n
                           WHEN l.week IS NULL THEN excluded.week > :clearedWeek
                           ELSE l.week < excluded.week END
                """)
            .param("batch", scan.batch())
            .param("hash", receipt.serialHash())
            .param("week", weekly ? BadgeCalendar.week(scan.day()) : null)
            .param("n", receipt.policy().n())
            .param("clearedWeek", receipt.clearedWeek())
            .update()
        == 1;
  }

  private void count(Scan scan) {
    jdbc.sql(
            """
            INSERT INTO badges.visits AS v (place, batch, service, day, n) VALUES (?, ?, ?, ?, 1)
            ON CONFLICT (place, day, batch, service) DO UPDATE SET n = v.n + 1
            """)
        .params(scan.place().value(), scan.batch(), scan.service(), scan.day())
        .update();
  }

  private void conflict(Scan scan) {
    jdbc.sql(
            """
            WITH receipt AS (UPDATE badges.receipts SET verdict = 'CONFLICT' WHERE nonce = ?)
            UPDATE badges.batches SET conflicts = conflicts + 1 WHERE number = ?
            """)
        .params(scan.nonce(), scan.batch())
        .update();
  }
}

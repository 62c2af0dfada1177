package org.rebond.badges;

import java.time.LocalDate;
import java.util.Optional;
import org.rebond.platform.Sealing;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes a scan back; where the scan has not arrived yet, it will find itself undone. */
@Repository
class Undoing {

  private final JdbcClient jdbc;
  private final Sealing sealing;

  Undoing(JdbcClient jdbc, Sealing sealing) {
    this.jdbc = jdbc;
    this.sealing = sealing;
  }

  /** Refuses where the nonce was another badge's, another day's or another service's. */
  @Transactional
  Verdict undo(Scan scan, LocalDate today) throws Refusal {
    if (BadgeCalendar.stale(scan.day(), today)) {
      return Verdict.STALE;
    }
    // First the insert, which waits for a scan on its way: no undo falls between two looks.
    Optional<Ended> batch = voidScan(scan);
    if (batch.isEmpty()) {
      return Verdict.UNKNOWN;
    }
    if (!batch.get().voided()) {
      Optional<Verdict> before = takeBack(scan);
      if (before.equals(Optional.of(Verdict.ACCEPTED))) {
        giveBack(scan, batch.get());
        countDown(scan);
      } else if (before.equals(Optional.of(Verdict.CONFLICT))) {
        jdbc.sql("UPDATE badges.batches SET conflicts = conflicts - 1 WHERE number = ?")
            .param(scan.batch())
            .update();
      }
    }
    return Verdict.UNDONE;
  }

  private record Ended(boolean voided, BadgePolicy policy, String serialHash) {}

  private Optional<Ended> voidScan(Scan scan) {
    return jdbc.sql(
            """
            WITH batch AS (
              SELECT number, policy, n, sealed_key FROM badges.batches
              WHERE number = :batch AND sealed_key IS NOT NULL
            ), receipt AS (
              INSERT INTO badges.receipts (nonce, batch, verdict)
              SELECT :nonce, number, 'UNDONE' FROM batch
              ON CONFLICT (nonce) DO NOTHING
              RETURNING nonce
            )
            SELECT batch.*, receipt.nonce IS NOT NULL AS voided
            FROM batch LEFT JOIN receipt ON true
            """)
        .param("batch", scan.batch())
        .param("nonce", scan.nonce())
        .query(
            (row, number) ->
                new Ended(
                    row.getBoolean("voided"),
                    BadgeBatch.policy(row.getInt("policy"), row.getInt("n")),
                    SerialHash.of(sealing, scan, row.getBytes("sealed_key"))))
        .optional();
  }

  /** What the receipt said until now; empty where it was undone already. */
  private Optional<Verdict> takeBack(Scan scan) throws Refusal {
    Verdict before =
        jdbc.sql("SELECT verdict FROM badges.receipts WHERE nonce = ? AND batch = ? FOR UPDATE")
            .params(scan.nonce(), scan.batch())
            .query(Verdict.class)
            .optional()
            .orElseThrow(() -> new Refusal("badges.refusal.undo"));
    if (before == Verdict.UNDONE) {
      return Optional.empty();
    }
    jdbc.sql("UPDATE badges.receipts SET verdict = 'UNDONE' WHERE nonce = ?")
        .param(scan.nonce())
        .update();
    return Optional.of(before);
  }

  private void giveBack(Scan scan, Ended batch) throws Refusal {
    boolean weekly = batch.policy() instanceof BadgePolicy.WeeklyUses;
    int given =
        jdbc.sql(
                """
                UPDATE badges.ledger SET uses = uses - 1
                WHERE batch = :batch AND serial_hash = decode(:hash, 'hex') AND uses > 0
                  AND week IS NOT DISTINCT FROM CAST(:week AS smallint)
                """)
            .param("batch", scan.batch())
            .param("hash", batch.serialHash())
            .param("week", weekly ? BadgeCalendar.week(scan.day()) : null)
            .update();
    // A weekly use whose week was overwritten or forgotten has nothing left to give back.
    if (given == 0 && !weekly) {
      throw new Refusal("badges.refusal.undo");
    }
  }

  private void countDown(Scan scan) throws Refusal {
    int counted =
        jdbc.sql(
                """
                UPDATE badges.visits SET n = n - 1
                WHERE place = ? AND batch = ? AND service = ? AND day = ? AND n > 0
                """)
            .params(scan.place().value(), scan.batch(), scan.service(), scan.day())
            .update();
    if (counted == 0) {
      throw new Refusal("badges.refusal.undo");
    }
  }
}

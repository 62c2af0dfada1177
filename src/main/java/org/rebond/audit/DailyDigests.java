package org.rebond.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The digests of the days, each bound to the one before it. */
@Repository
class DailyDigests {

  /** A digest with the hash it was given. */
  record Kept(DailyDigest digest, Digest hash) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  DailyDigests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Kept> last() {
    return jdbc.sql(
            """
            SELECT number, day, made_at, chains, root, hash FROM audit.digest
            ORDER BY number DESC LIMIT 1
            """)
        .query(DailyDigests::kept)
        .optional();
  }

  /**
   * Covers everything recorded until now that no digest covers yet, also what an outage left open
   * and what committed late. Nothing where this day has its digest already, or another node is
   * making it.
   */
  @Transactional
  public Optional<Kept> close(LocalDate day) {
    if (!first()) {
      return Optional.empty();
    }
    Optional<Kept> previous = last();
    if (previous.isPresent() && !previous.get().digest().day().isBefore(day)) {
      return Optional.empty();
    }
    int number = previous.map(kept -> kept.digest().number()).orElse(0) + 1;
    int chains = cover(number);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var digest = new DailyDigest(number, day, now, chains, root(number));
    var kept = new Kept(digest, digest.hash(previous.map(Kept::hash).orElse(Digest.NONE)));
    add(kept);
    return Optional.of(kept);
  }

  private boolean first() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('audit.digest'))")
        .query(Boolean.class)
        .single();
  }

  /** Asks every chain, not the clock: a line may have committed long after it was written. */
  private int cover(int number) {
    return jdbc.sql(
            """
            INSERT INTO audit.digest_entry (digest, subject, number, hash)
            SELECT ?, head.subject, head.number, head.hash
            FROM (SELECT DISTINCT ON (subject) subject, number, hash FROM audit.line
                  ORDER BY subject DESC, number DESC) AS head
            WHERE NOT EXISTS (SELECT FROM audit.digest_entry AS seen
              WHERE seen.subject = head.subject AND seen.number >= head.number)
            """)
        .param(number)
        .update();
  }

  private Digest root(int number) {
    var root = new Sha256();
    jdbc.sql(
            """
            SELECT subject, number, hash FROM audit.digest_entry WHERE digest = ? ORDER BY subject
            """)
        .withFetchSize(1_000)
        .param(number)
        .query(
            row -> {
              addEntry(root, row);
            });
    return root.digest();
  }

  /** The same bytes when a digest is made and when it is verified. */
  static void addEntry(Sha256 root, ResultSet row) throws SQLException {
    root.add(row.getObject("subject", UUID.class))
        .add(row.getInt("number"))
        .add(Digest.of(row.getBytes("hash")));
  }

  private void add(Kept kept) {
    jdbc.sql(
            """
            INSERT INTO audit.digest (number, day, made_at, chains, root, hash)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        .param(kept.digest().number())
        .param(kept.digest().day())
        .param(kept.digest().madeAt().atOffset(ZoneOffset.UTC))
        .param(kept.digest().chains())
        .param(kept.digest().root().bytes())
        .param(kept.hash().bytes())
        .update();
  }

  static Kept kept(ResultSet row, int index) throws SQLException {
    return new Kept(
        new DailyDigest(
            row.getInt("number"),
            row.getObject("day", LocalDate.class),
            row.getObject("made_at", OffsetDateTime.class).toInstant(),
            row.getInt("chains"),
            Digest.of(row.getBytes("root"))),
        Digest.of(row.getBytes("hash")));
  }
}

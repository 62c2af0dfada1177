package org.rebond.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the whole trail once, row by row, and says what does not hold together. */
final class TrailReading {

  private static final int ROWS_AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Consumer<Finding> findings;

  TrailReading(JdbcClient jdbc, Consumer<Finding> findings) {
    this.jdbc = jdbc;
    this.findings = findings;
  }

  /** How many lines there are. */
  long lines() {
    var check = new ChainCheck(findings);
    jdbc.sql(
            """
            SELECT l.id, l.subject, l.number, l.at, l.action, l.actor_kind, l.actor, l.content,
                   l.hash, a.salt, a.account_id, a.link_id
            FROM audit.line l LEFT JOIN audit.actor a ON a.line = l.id
            ORDER BY l.subject, l.number
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              check.next(line(row), Digest.of(row.getBytes("hash")), actor(row));
            });
    return check.lines();
  }

  /** What a daily digest has seen and is there no more, or otherwise. */
  void ends() {
    jdbc.sql(
            """
            SELECT e.subject, e.number, l.hash IS NULL AS gone
            FROM audit.digest_entry e
            LEFT JOIN audit.line l ON l.subject = e.subject AND l.number = e.number
            WHERE l.hash IS DISTINCT FROM e.hash ORDER BY e.subject, e.number
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              Flaw flaw = row.getBoolean("gone") ? Flaw.ENDS_EARLY : Flaw.REWRITTEN;
              findings.accept(
                  Finding.line(flaw, row.getObject("subject", UUID.class), row.getInt("number")));
            });
  }

  /** The digests by number, each day one: a few hundred a year. */
  Map<Integer, Digest> digests() {
    Map<Integer, Sha256> roots = roots();
    Map<Integer, Digest> hashes = new HashMap<>();
    int last = 0;
    Digest previous = Digest.NONE;
    for (DailyDigests.Kept kept : kept()) {
      int number = kept.digest().number();
      for (int missing = last + 1; missing < number; missing++) {
        findings.accept(Finding.digest(Flaw.DIGEST_REMOVED, missing));
      }
      @Nullable Sha256 root = roots.remove(number);
      boolean whole =
          (root == null ? new Sha256() : root).digest().equals(kept.digest().root())
              && (number > last + 1 || kept.digest().hash(previous).equals(kept.hash()));
      if (!whole) {
        findings.accept(Finding.digest(Flaw.DIGEST_CHANGED, number));
      }
      hashes.put(number, kept.hash());
      previous = kept.hash();
      last = number;
    }
    roots.keySet().stream()
        .filter(orphan -> !hashes.containsKey(orphan))
        .forEach(orphan -> findings.accept(Finding.digest(Flaw.DIGEST_REMOVED, orphan)));
    return hashes;
  }

  private Map<Integer, Sha256> roots() {
    Map<Integer, Sha256> roots = new HashMap<>();
    jdbc.sql(
            """
            SELECT digest, subject, number, hash FROM audit.digest_entry ORDER BY digest, subject
            """)
        .withFetchSize(ROWS_AT_ONCE)
        .query(
            row -> {
              DailyDigests.addEntry(
                  roots.computeIfAbsent(row.getInt("digest"), number -> new Sha256()), row);
            });
    return roots;
  }

  private List<DailyDigests.Kept> kept() {
    return jdbc.sql(
            "SELECT number, day, made_at, chains, root, hash FROM audit.digest ORDER BY number")
        .query(DailyDigests::kept)
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject("id", UUID.class),
        row.getObject("subject", UUID.class),
        row.getInt("number"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        row.getString("actor_kind"),
        Digest.of(row.getBytes("actor")),
        Digest.of(row.getBytes("content")));
  }

  private static Optional<Digest> actor(ResultSet row) throws SQLException {
    byte @Nullable [] salt = row.getBytes("salt");
    if (salt == null) {
      return Optional.empty();
    }
    var who =
        new Who(
            Optional.ofNullable(row.getObject("account_id", UUID.class)),
            Optional.ofNullable(row.getObject("link_id", UUID.class)));
    return Optional.of(who.digest(salt));
  }
}

package org.rebond.audit;

import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows a feature's history and the lines that vouch for it side by side, both in their order.
 */
final class HistoryCheck {

  private record Vouched(UUID subject, int number, Digest content) {}

  private final JdbcClient jdbc;
  private final Consumer<Finding> findings;

  HistoryCheck(JdbcClient jdbc, Consumer<Finding> findings) {
    this.jdbc = jdbc;
    this.findings = findings;
  }

  void check(AuditedHistory history) {
    try (Stream<AuditedHistory.Entry> entries = history.entries(jdbc);
        Stream<Vouched> lines = vouched(history.module())) {
      walk(entries.iterator(), lines.iterator());
    }
  }

  private void walk(Iterator<AuditedHistory.Entry> entries, Iterator<Vouched> lines) {
    Optional<AuditedHistory.Entry> entry = next(entries);
    Optional<Vouched> line = next(lines);
    while (entry.isPresent() || line.isPresent()) {
      int order = order(entry, line);
      if (order < 0) {
        found(Flaw.HISTORY_ADDED, entry.orElseThrow());
        entry = next(entries);
      } else if (order > 0) {
        Vouched alone = line.orElseThrow();
        findings.accept(Finding.line(Flaw.HISTORY_REMOVED, alone.subject(), alone.number()));
        line = next(lines);
      } else {
        AuditedHistory.Entry here = entry.orElseThrow();
        boolean same = here.content().digest().equals(line.orElseThrow().content());
        if (!same || !here.whole()) {
          found(Flaw.HISTORY_CHANGED, here);
        }
        entry = next(entries);
        line = next(lines);
      }
    }
  }

  private void found(Flaw flaw, AuditedHistory.Entry entry) {
    findings.accept(Finding.line(flaw, entry.subject(), entry.number()));
  }

  /** By subject, as the database orders ids; who has none left comes last. */
  private static int order(Optional<AuditedHistory.Entry> entry, Optional<Vouched> line) {
    if (entry.isEmpty() || line.isEmpty()) {
      return entry.isPresent() ? -1 : 1;
    }
    // As texts: the ids of Java compare as signed numbers.
    return entry.get().subject().toString().compareTo(line.get().subject().toString());
  }

  private Stream<Vouched> vouched(String module) {
    return jdbc
        .sql(
            """
            SELECT subject, number, content FROM audit.line
            WHERE action LIKE ? AND content <> decode(repeat('00', 32), 'hex')
            ORDER BY subject, number
            """)
        .withFetchSize(1_000)
        .param(module + ".%")
        .query(
            (row, index) ->
                new Vouched(
                    row.getObject("subject", UUID.class),
                    row.getInt("number"),
                    Digest.of(row.getBytes("content"))))
        .stream();
  }

  private static <T> Optional<T> next(Iterator<T> rows) {
    return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
  }
}

package org.rebond.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the whole trail and says what was tampered with; remembers that it was asked. */
@Component
public class Verification {

  /**
   * What one reading found.
   *
   * @param signers who signed the time stamps, with the SHA-256 of their certificates
   */
  public record Result(
      Instant at, long lines, Set<String> digests, Set<String> signers, long findings) {

    public boolean whole() {
      return findings == 0;
    }
  }

  /** When it was last verified, and how much was wrong then. */
  public record Past(Instant at, long lines, int digests, long findings) {}

  private final JdbcClient jdbc;
  private final TimeStampTokens tokens;
  private final List<AuditedHistory> histories;
  private final TransactionTemplate oneView;
  private final Clock clock;

  Verification(
      JdbcClient jdbc,
      TimeStampTokens tokens,
      List<AuditedHistory> histories,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.histories = histories;
    this.clock = clock;
    // One view of all tables, whatever is recorded meanwhile.
    this.oneView = new TransactionTemplate(transactions);
    oneView.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    oneView.setReadOnly(true);
  }

  /** Calls back for each flaw, so that a million of them need no memory. */
  public Result verify(Consumer<Finding> findings) {
    Result result = oneView.execute(status -> read(findings));
    jdbc.sql(
            """
            INSERT INTO audit.verification (id, at, lines, digests, findings)
            VALUES (?, ?, ?, ?, ?)
            """)
        .param(UUID.randomUUID())
        .param(result.at().atOffset(ZoneOffset.UTC))
        .param(result.lines())
        .param(result.digests().size())
        .param(result.findings())
        .update();
    return result;
  }

  private Result read(Consumer<Finding> findings) {
    var wrong = new AtomicLong();
    Consumer<Finding> counted =
        finding -> {
          wrong.incrementAndGet();
          findings.accept(finding);
        };
    var reading = new TrailReading(jdbc, counted);
    long lines = reading.lines();
    reading.ends();
    Map<Integer, Digest> digests = reading.digests();
    var check = new HistoryCheck(jdbc, counted);
    histories.forEach(check::check);
    Set<String> signers = tokens.check(digests, counted);
    return new Result(
        clock.instant(),
        lines,
        digests.values().stream().map(Digest::hex).collect(Collectors.toUnmodifiableSet()),
        signers,
        wrong.get());
  }

  public Optional<Past> last() {
    return jdbc.sql(
            """
            SELECT at, lines, digests, findings FROM audit.verification ORDER BY at DESC LIMIT 1
            """)
        .query(
            (row, number) ->
                new Past(
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getLong("lines"),
                    row.getInt("digests"),
                    row.getLong("findings")))
        .optional();
  }
}

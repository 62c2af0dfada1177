package org.rebond.platform;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases every night what was kept long enough, in batches that hold no lock for long; on several
 * nodes one does each batch and the others pass. What it erased is counted, and nothing else of it
 * is kept.
 */
@Component
public class RetentionRun {

  static final int BATCH = 1000;

  /** Where each of them changes many tables. */
  private static final int FEW = 50;

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final List<Retention> kinds;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;

  RetentionRun(
      List<Retention> kinds, JdbcClient jdbc, TransactionTemplate transactions, Clock clock) {
    this.kinds = kinds.stream().sorted(Comparator.comparing(Retention::key)).toList();
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** A past run; {@code erased} of one kind. */
  public record Past(OffsetDateTime at, String kind, int erased) {}

  /** All kinds, in the order of their keys. */
  public List<Retention> kinds() {
    return kinds;
  }

  /** How many a run would erase now, by kind; changes nothing. */
  public Map<String, Integer> dryRun() {
    Map<String, Integer> due = new LinkedHashMap<>();
    kinds.forEach(kind -> due.put(kind.key(), due(kind)));
    return due;
  }

  @Scheduled(cron = "0 40 3 * * *", zone = "Europe/Paris")
  void nightly() {
    run();
  }

  /** Erases what is due; gives how many, by kind. */
  public Map<String, Integer> run() {
    Map<String, Integer> erased = new LinkedHashMap<>();
    kinds.forEach(kind -> erased.put(kind.key(), erase(kind)));
    return erased;
  }

  /** What past runs erased, the newest first. */
  public List<Past> past(int most) {
    return jdbc.sql(
            "SELECT at, kind, erased FROM platform.retention_run ORDER BY at DESC, kind LIMIT ?")
        .param(most)
        .query(Past.class)
        .list();
  }

  private int due(Retention kind) {
    return jdbc.sql(
            "SELECT count(*) FROM %s kept WHERE %s".formatted(kind.table(), kind.condition()))
        .param("before", before(kind))
        .query(Integer.class)
        .single();
  }

  private int erase(Retention kind) {
    OffsetDateTime before = before(kind);
    int most = kind.way() instanceof Retention.Way.Each ? FEW : BATCH;
    int all = 0;
    OptionalInt batch;
    do {
      batch = transactions.execute(status -> batch(kind, before, most));
      all += batch.orElse(0);
    } while (batch.orElse(0) == most);
    return all;
  }

  /** Empty where another node is at it. */
  private OptionalInt batch(Retention kind, OffsetDateTime before, int most) {
    boolean alone =
        jdbc.sql("SELECT pg_try_advisory_xact_lock(hashtext('platform.retention'))")
            .query(Boolean.class)
            .single();
    if (!alone) {
      return OptionalInt.empty();
    }
    int erased = erase(kind, before, most);
    if (erased > 0) {
      jdbc.sql("INSERT INTO platform.retention_run (at, kind, erased) VALUES (?, ?, ?)")
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .param(kind.key())
          .param(erased)
          .update();
    }
    return OptionalInt.of(erased);
  }

  private int erase(Retention kind, OffsetDateTime before, int most) {
    return switch (kind.way()) {
      case Retention.Way.Delete delete -> change("DELETE FROM %1$s", kind, before, most);
      case Retention.Way.Blank blank ->
          change("UPDATE %1$s SET " + blank.column() + " = NULL", kind, before, most);
      case Retention.Way.Each each ->
          (int) due(each.id(), kind, before, most).stream().filter(each.erase()).count();
    };
  }

  private int change(String how, Retention kind, OffsetDateTime before, int most) {
    String which = " WHERE ctid IN (SELECT kept.ctid FROM %1$s kept WHERE %2$s LIMIT %3$d)";
    return jdbc.sql((how + which).formatted(kind.table(), kind.condition(), most))
        .param("before", before)
        .update();
  }

  private List<UUID> due(String id, Retention kind, OffsetDateTime before, int most) {
    return jdbc.sql(
            "SELECT kept.%s FROM %s kept WHERE %s LIMIT %d"
                .formatted(id, kind.table(), kind.condition(), most))
        .param("before", before)
        .query(UUID.class)
        .list();
  }

  private OffsetDateTime before(Retention kind) {
    return LocalDateTime.ofInstant(clock.instant(), PARIS)
        .minus(kind.after())
        .atZone(PARIS)
        .toOffsetDateTime();
  }
}

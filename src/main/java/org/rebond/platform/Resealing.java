package org.rebond.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;
import org.rebond.platform.SealedAtRest.SealedColumn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals again, under the master key of now, what an earlier one sealed: at start and every hour,
 * since a node that was not restarted may still seal under the other. What is done is told from how
 * a value begins, so that a run that was cut off goes on where it was.
 */
@Component
class Resealing {

  private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);

  /** How many rows one transaction holds; others pass over them and are not waited for. */
  static final int BATCH = 200;

  private final List<SealedColumn> columns;
  private final Sealing sealing;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;

  Resealing(
      List<SealedAtRest> kept,
      Sealing sealing,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      ApplicationEventPublisher events) {
    this.columns = kept.stream().map(SealedAtRest::sealed).toList();
    this.sealing = sealing;
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.events = events;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 3600, timeUnit = TimeUnit.SECONDS)
  void round() {
    columns.forEach(this::seal);
    int left = columns.stream().mapToInt(this::left).sum();
    if (left > 0) {
      LOG.warn("{} sealed values open under no master key that was given, or were busy", left);
    } else if (sealing.changing()) {
      LOG.info("nothing needs the previous master key any more: it can be taken away");
    }
  }

  private void seal(SealedColumn column) {
    Optional<String> last = Optional.of("");
    while (last.isPresent()) {
      String after = last.get();
      last = transactions.execute(status -> batch(column, after));
    }
  }

  /** The last row that was looked at; nothing where there was none. */
  private Optional<String> batch(SealedColumn column, String after) {
    SequencedMap<String, byte[]> rows = rows(column, after);
    Map<String, byte[]> anew = new LinkedHashMap<>();
    rows.forEach(
        (id, value) -> {
          String context = column.context() + id;
          sealing
              .opened(context, value)
              .ifPresent(opened -> anew.put(id, sealing.seal(context, opened)));
        });
    if (!anew.isEmpty()) {
      write(column, anew);
      events.publishEvent(new SealedAnew(column.table(), anew.size()));
    }
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.lastEntry().getKey());
  }

  private SequencedMap<String, byte[]> rows(SealedColumn column, String after) {
    SequencedMap<String, byte[]> rows = new LinkedHashMap<>();
    jdbc.sql(
            """
            SELECT %2$s::text AS id, %3$s AS value FROM %1$s
            WHERE %3$s IS NOT NULL AND substring(%3$s FROM 1 FOR 5) <> ?
              AND %2$s::text COLLATE "C" > ?
            ORDER BY %2$s::text COLLATE "C" LIMIT ? FOR UPDATE SKIP LOCKED
            """
                .formatted(column.table(), column.id(), column.column()))
        .params(sealing.mark(), after, BATCH)
        .query(
            row -> {
              rows.put(row.getString("id"), row.getBytes("value"));
            });
    return rows;
  }

  private void write(SealedColumn column, Map<String, byte[]> anew) {
    jdbc.sql(
            """
            UPDATE %1$s kept SET %3$s = anew.value FROM unnest(?, ?) AS anew (id, value)
            WHERE kept.%2$s::text = anew.id
            """
                .formatted(column.table(), column.id(), column.column()))
        .params(anew.keySet().toArray(String[]::new), anew.values().toArray(byte[][]::new))
        .update();
  }

  private int left(SealedColumn column) {
    return jdbc.sql(
            "SELECT count(*) FROM %1$s WHERE %2$s IS NOT NULL AND substring(%2$s FROM 1 FOR 5) <> ?"
                .formatted(column.table(), column.column()))
        .param(sealing.mark())
        .query(Integer.class)
        .single();
  }
}

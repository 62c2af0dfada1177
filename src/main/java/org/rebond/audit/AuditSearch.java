package org.rebond.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads the trail for those who may; who that is, the pages decide. */
@Repository
public class AuditSearch {

  /** Who can have acted, as lines say it. */
  public static final List<String> KINDS =
      List.of("administrator", "member", "correspondent", "system");

  /**
   * A line as it is read.
   *
   * @param account who did it, unless nobody with an account did or it was erased since
   * @param hash in hexadecimal
   */
  public record Found(
      Instant at,
      String action,
      UUID subject,
      int number,
      String kind,
      Optional<UUID> account,
      String hash) {}

  private final JdbcClient jdbc;

  AuditSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public int count(AuditQuery query) {
    List<Object> values = new ArrayList<>();
    return jdbc.sql("SELECT count(*) " + lines(query, values))
        .params(values)
        .query(Integer.class)
        .single();
  }

  public List<Found> page(AuditQuery query, int offset, int limit) {
    List<Object> values = new ArrayList<>();
    String sql = select(query, values) + " LIMIT ? OFFSET ?";
    values.add(limit);
    values.add(offset);
    return jdbc.sql(sql).params(values).query(AuditSearch::found).list();
  }

  /** One by one, so that a trail of any length needs no memory. */
  @Transactional(readOnly = true)
  public void each(AuditQuery query, Consumer<Found> reader) {
    List<Object> values = new ArrayList<>();
    jdbc.sql(select(query, values))
        .withFetchSize(1_000)
        .params(values)
        .query(
            row -> {
              reader.accept(found(row, 0));
            });
  }

  /** Every action that was ever recorded, in their alphabetical order. */
  public List<String> actions() {
    return jdbc.sql(
            """
            WITH RECURSIVE known (action) AS (
              (SELECT action FROM audit.line ORDER BY action LIMIT 1)
              UNION ALL
              SELECT (SELECT action FROM audit.line WHERE action > known.action
                      ORDER BY action LIMIT 1)
              FROM known WHERE known.action IS NOT NULL)
            SELECT action FROM known WHERE action IS NOT NULL
            """)
        .query(String.class)
        .list();
  }

  private static String select(AuditQuery query, List<Object> values) {
    String way = query.oldestFirst() ? "ASC" : "DESC";
    return "SELECT l.at, l.action, l.subject, l.number, l.actor_kind, a.account_id, l.hash "
        + lines(query, values)
        + " ORDER BY l.at %1$s, l.subject, l.number %1$s".formatted(way);
  }

  /** Only what is asked stands in the statement, so that it finds its index. */
  private static String lines(AuditQuery query, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    add("l.action = ?", query.action(), conditions, values);
    add("l.subject = ?", query.subject(), conditions, values);
    add("l.actor_kind = ?", query.kind(), conditions, values);
    add("a.account_id = ?", query.account(), conditions, values);
    add("l.at >= ?", query.from().map(AuditSearch::utc), conditions, values);
    add("l.at < ?", query.to().map(AuditSearch::utc), conditions, values);
    return "FROM audit.line l LEFT JOIN audit.actor a ON a.line = l.id"
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
  }

  private static void add(
      String condition, Optional<?> value, List<String> conditions, List<Object> values) {
    value.ifPresent(
        known -> {
          conditions.add(condition);
          values.add(known);
        });
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static Found found(ResultSet row, int index) throws SQLException {
    return new Found(
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("action"),
        row.getObject("subject", UUID.class),
        row.getInt("number"),
        row.getString("actor_kind"),
        Optional.ofNullable(row.getObject("account_id", UUID.class)),
        Digest.of(row.getBytes("hash")).hex());
  }
}

package org.rebond.accounts.closing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The accounts that will be erased, and since when that is known. */
@Repository
class ClosingRows {

  /** Why. */
  enum Reason {
    /** Its holder asked. */
    ASKED,
    /** Nobody signed in for years, and the holder was told. */
    UNUSED,
    /** The same, and it stays: nobody else manages a team. */
    HELD
  }

  /** One of them. */
  record Row(Reason reason, Instant since) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ClosingRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<Row> of(UUID account) {
    return jdbc.sql("SELECT reason, since FROM accounts.closing WHERE account = ?")
        .param(account)
        .query(ClosingRows::read)
        .optional();
  }

  void put(UUID account, Reason reason) {
    jdbc.sql(
            """
            INSERT INTO accounts.closing (account, reason, since) VALUES (?, ?, ?)
            ON CONFLICT (account) DO UPDATE SET reason = excluded.reason, since = excluded.since
            """)
        .param(account)
        .param(reason.name())
        .param(now())
        .update();
  }

  /** False where there was nothing to undo. */
  boolean remove(UUID account) {
    return jdbc.sql("DELETE FROM accounts.closing WHERE account = ? AND reason = 'ASKED'")
            .param(account)
            .update()
        == 1;
  }

  /** Who asks at the same time waits until this transaction ends. */
  void hold(UUID account) {
    jdbc.sql("SELECT id FROM accounts.account WHERE id = ? FOR NO KEY UPDATE")
        .param(account)
        .query(UUID.class)
        .optional();
  }

  /** All of them, and those last used in a month that ended by then; the longest unused first. */
  List<UUID> toExamine(LocalDate month, int most) {
    return jdbc.sql(
            """
            SELECT a.id FROM accounts.account a LEFT JOIN accounts.closing c ON c.account = a.id
            WHERE c.account IS NOT NULL OR a.used_in + interval '1 month' <= :month
            ORDER BY c.account IS NOT NULL DESC, a.used_in, a.id LIMIT :most
            """)
        .param("month", month)
        .param("most", most)
        .query(UUID.class)
        .list();
  }

  LocalDate usedIn(UUID account) {
    return jdbc.sql("SELECT used_in FROM accounts.account WHERE id = ?")
        .param(account)
        .query(LocalDate.class)
        .single();
  }

  /** Whether nobody else would administer the instance. */
  boolean lastAdministrator(UUID account) {
    return jdbc.sql(
            """
            SELECT a.administrator AND NOT EXISTS (SELECT FROM accounts.account other
              WHERE other.administrator AND other.id <> a.id
                AND other.id NOT IN (SELECT c.account FROM accounts.closing c))
            FROM accounts.account a WHERE a.id = ?
            """)
        .param(account)
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Two of them may not leave each other alone at once. */
  void holdAdministrators() {
    jdbc.sql("SELECT id FROM accounts.account WHERE administrator ORDER BY id FOR UPDATE")
        .query(UUID.class)
        .list();
  }

  List<String> administrators() {
    return jdbc.sql(
            """
            SELECT email FROM accounts.account
            WHERE administrator AND id NOT IN (SELECT c.account FROM accounts.closing c)
            ORDER BY email
            """)
        .query(String.class)
        .list();
  }

  /** With all that refers to it. */
  void delete(UUID account) {
    jdbc.sql("DELETE FROM accounts.account WHERE id = ?").param(account).update();
  }

  private static Row read(ResultSet row, int number) throws SQLException {
    return new Row(
        Reason.valueOf(row.getString("reason")),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

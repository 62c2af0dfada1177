package org.rebond.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What an operator sees of the letters that did not leave: what they were for, never to whom. */
@Repository
public class PendingLetters {

  /** What stands in place of a failure where somebody decided it. */
  public static final String STOPPED = "stopped";

  /**
   * One letter.
   *
   * @param key of its words, such as {@code accounts.mail.signIn}
   * @param failure the latest, as a code without any address
   */
  public record Pending(
      UUID id,
      String key,
      Instant postedAt,
      int tries,
      Instant dueAt,
      Optional<String> failure,
      Optional<Instant> givenUpAt) {}

  private final JdbcClient jdbc;
  private final Postman postman;
  private final Clock clock;

  PendingLetters(JdbcClient jdbc, Postman postman, Clock clock) {
    this.jdbc = jdbc;
    this.postman = postman;
    this.clock = clock;
  }

  public int count() {
    return jdbc.sql("SELECT count(*) FROM mail.outbox").query(Integer.class).single();
  }

  /** Those that wait first, then those given up; each the oldest first. */
  public List<Pending> list(int limit) {
    return jdbc.sql(
            """
            SELECT id, key, posted_at, tries, due_at, failure, given_up_at FROM mail.outbox
            ORDER BY given_up_at IS NOT NULL, posted_at, id LIMIT ?
            """)
        .param(limit)
        .query(
            (row, number) ->
                new Pending(
                    row.getObject("id", UUID.class),
                    row.getString("key"),
                    row.getObject("posted_at", OffsetDateTime.class).toInstant(),
                    row.getInt("tries"),
                    row.getObject("due_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getString("failure")),
                    Optional.ofNullable(row.getObject("given_up_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)))
        .list();
  }

  /** Tries now; refuses where it left meanwhile or was given up, since its words are gone then. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void retry(UUID id) throws Refusal {
    change("UPDATE mail.outbox SET due_at = ? WHERE id = ? AND letter IS NOT NULL", id);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            postman.hurry();
          }
        });
  }

  /** The letter will not leave: its address and words are destroyed, the fact stays. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void giveUp(UUID id) throws Refusal {
    change(
        """
        UPDATE mail.outbox SET letter = NULL, failure = 'stopped', given_up_at = ?
        WHERE id = ? AND letter IS NOT NULL
        """,
        id);
  }

  private void change(String sql, UUID id) throws Refusal {
    if (jdbc.sql(sql).param(clock.instant().atOffset(ZoneOffset.UTC)).param(id).update() != 1) {
      throw new Refusal("mail.refusal.gone");
    }
  }
}

package org.rebond.mail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rebond.platform.SealedAtRest;
import org.rebond.platform.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that no server has taken yet, sealed, since some carry links that open a session. */
@Repository
class WaitingLetters implements SealedAtRest {

  private static final String CONTEXT = "mail.outbox:";

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Clock clock;

  WaitingLetters(JdbcClient jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** One letter that its transaction alone may send; {@code tries} counts those before. */
  record Claimed(UUID id, String key, ByteBuffer sealed, int tries) {}

  void add(UUID id, String key, byte[] letter) {
    jdbc.sql(
            """
            INSERT INTO mail.outbox (id, key, letter, due_at, posted_at) VALUES (?, ?, ?, ?, ?)
            """)
        .param(id)
        .param(key)
        .param(sealing.seal(context(id), letter))
        .param(now())
        .param(now())
        .update();
  }

  /** Locked until the transaction ends; other nodes pass over it. */
  Optional<Claimed> claim() {
    return jdbc.sql(
            """
            SELECT id, key, letter, tries FROM mail.outbox
            WHERE letter IS NOT NULL AND due_at <= ?
            ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """)
        .param(now())
        .query(
            (row, n) ->
                new Claimed(
                    row.getObject("id", UUID.class),
                    row.getString("key"),
                    ByteBuffer.wrap(row.getBytes("letter")),
                    row.getInt("tries")))
        .optional();
  }

  InputStream open(Claimed letter) {
    return new ByteArrayInputStream(sealing.open(context(letter.id()), letter.sealed().array()));
  }

  void sent(Claimed letter) {
    jdbc.sql("DELETE FROM mail.outbox WHERE id = ?").param(letter.id()).update();
  }

  void postpone(Claimed letter, String failure, Duration by) {
    jdbc.sql("UPDATE mail.outbox SET tries = tries + 1, failure = ?, due_at = ? WHERE id = ?")
        .param(failure)
        .param(now().plus(by))
        .param(letter.id())
        .update();
  }

  /** The fact stays for the operator, the address and the words do not. */
  void giveUp(Claimed letter, String failure) {
    jdbc.sql(
            """
            UPDATE mail.outbox
            SET letter = NULL, tries = tries + 1, failure = ?, given_up_at = ? WHERE id = ?
            """)
        .param(failure)
        .param(now())
        .param(letter.id())
        .update();
  }

  @Override
  public SealedColumn sealed() {
    return new SealedColumn("mail.outbox", "letter", "id", CONTEXT);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String context(UUID id) {
    return CONTEXT + id;
  }
}

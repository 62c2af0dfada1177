package org.rebond.partnerships.contacts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.partnerships.Side;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages of contacts: added, never changed. */
@Repository
class ContactThread {

  private final JdbcClient jdbc;
  private final Clock clock;

  ContactThread(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** False where the same form was sent before. */
  boolean add(ContactId contact, Side side, MessageKind kind, String body, UUID key) {
    return add(contact, side, new ContactAnswering.Answer(kind, Optional.empty(), body, key));
  }

  boolean add(ContactId contact, Side side, ContactAnswering.Answer answer) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.contact_message
                  (id, contact, side, kind, reason, body, at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)
            .param(answer.key())
            .param(contact.value())
            .param(side.name())
            .param(answer.kind().name())
            .param(answer.reason().map(DeclineReason::name).orElse(null))
            .param(answer.body())
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** As they were written, the first first. */
  List<ContactMessage> of(ContactId contact) {
    return jdbc.sql(
            """
            SELECT side, kind, reason, body, at FROM partnerships.contact_message
            WHERE contact = ? ORDER BY position
            """)
        .param(contact.value())
        .query(
            (row, number) ->
                new ContactMessage(
                    Side.valueOf(row.getString("side")),
                    MessageKind.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getString("reason")).map(DeclineReason::valueOf),
                    row.getString("body"),
                    row.getTimestamp("at").toInstant().truncatedTo(ChronoUnit.SECONDS)))
        .list();
  }
}

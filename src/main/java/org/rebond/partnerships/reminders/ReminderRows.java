package org.rebond.partnerships.reminders;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rebond.partnerships.contacts.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which steps were made of which request, and whose addressee wants no more. */
@Repository
class ReminderRows {

  private record Made(UUID contact, Step step, Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  ReminderRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Of those that have any. */
  Map<ContactId, Map<Step, Instant>> made(Collection<ContactId> contacts) {
    return jdbc
        .sql("SELECT contact, step, at FROM partnerships.contact_reminder WHERE contact = ANY (?)")
        .param(contacts.stream().map(ContactId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new Made(
                    row.getObject("contact", UUID.class),
                    Step.valueOf(row.getString("step")),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list()
        .stream()
        .collect(groupingBy(made -> new ContactId(made.contact()), toMap(Made::step, Made::at)));
  }

  /** False where another node was quicker. */
  boolean add(ContactId contact, Step step) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.contact_reminder (contact, step, at) VALUES (?, ?, ?)
                ON CONFLICT DO NOTHING
                """)
            .param(contact.value())
            .param(step.name())
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  boolean quiet(ContactId contact) {
    return jdbc.sql("SELECT EXISTS (SELECT FROM partnerships.contact_quiet WHERE contact = ?)")
        .param(contact.value())
        .query(Boolean.class)
        .single();
  }

  /** False where it was quiet already. */
  boolean silence(ContactId contact) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.contact_quiet (contact, at)
                SELECT id, ? FROM partnerships.contact WHERE id = ? ON CONFLICT DO NOTHING
                """)
            .param(clock.instant().atOffset(ZoneOffset.UTC))
            .param(contact.value())
            .update()
        == 1;
  }
}

package org.rebond.partnerships.contacts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.PartnershipId;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All contacts and their threads. */
@Repository
public class Contacts {

  private final JdbcClient jdbc;

  Contacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Throws {@link NotFound} where there is none. */
  public Contact get(ContactId id) {
    return one("WHERE c.id = ?", id.value()).orElseThrow(NotFound::new);
  }

  /** The same, and nobody else changes it until the transaction ends. */
  public Contact lock(ContactId id) {
    return one("WHERE c.id = ? FOR UPDATE OF c", id.value()).orElseThrow(NotFound::new);
  }

  Optional<Contact> sentWith(UUID key) {
    return one("WHERE c.key = ?", key);
  }

  /** Theirs, and those that a directorate among them helps with; the latest first. */
  public List<Contact> of(Collection<OrganisationId> organisations) {
    UUID[] ids = organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    return jdbc.sql(
            ContactRows.SELECT
                + """
                WHERE c.place = ANY (:ids) OR c.agency = ANY (:ids) OR h.directorate = ANY (:ids)
                ORDER BY c.sent_at DESC
                """)
        .param("ids", ids)
        .query(ContactRows::read)
        .list();
  }

  /** Those that nobody answered, sent between both and among organisations that somebody is in. */
  public List<Contact> unanswered(Instant sentAfter, Instant sentBefore) {
    return jdbc.sql(
            ContactRows.SELECT
                + """
                WHERE c.state IN ('SENT', 'SEEN') AND c.sent_at > ? AND c.sent_at <= ?
                  AND (p.closed_on IS NULL OR p.successor IS NOT NULL)
                  AND (a.closed_on IS NULL OR a.successor IS NOT NULL)
                ORDER BY c.sent_at, c.id
                """)
        .param(sentAfter.atOffset(ZoneOffset.UTC))
        .param(sentBefore.atOffset(ZoneOffset.UTC))
        .query(ContactRows::read)
        .list();
  }

  /** False where the same key was sent before. */
  boolean add(Contact contact, UUID key) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.contact (id, place, agency, side, state, sent_at, key)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                """)
            .param(contact.id().value())
            .param(contact.place().id().value())
            .param(contact.agency().id().value())
            .param(contact.from().name())
            .param(contact.state().name())
            .param(contact.sentAt().atOffset(ZoneOffset.UTC))
            .param(key)
            .update()
        == 1;
  }

  void move(ContactId id, ContactState state) {
    jdbc.sql("UPDATE partnerships.contact SET state = ? WHERE id = ?")
        .param(state.name())
        .param(id.value())
        .update();
  }

  void opened(ContactId id, PartnershipId partnership) {
    jdbc.sql("UPDATE partnerships.contact SET partnership = ? WHERE id = ?")
        .param(partnership.value())
        .param(id.value())
        .update();
  }

  void address(ContactId id, EmailAddress email) {
    jdbc.sql(
            """
            INSERT INTO partnerships.contact_address (contact, email) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """)
        .param(id.value())
        .param(email.value())
        .update();
  }

  void forgetAddresses(ContactId id) {
    jdbc.sql("DELETE FROM partnerships.contact_address WHERE contact = ?")
        .param(id.value())
        .update();
  }

  /** Where the links that answer this contact were sent. */
  public List<EmailAddress> addresses(ContactId id) {
    return jdbc
        .sql("SELECT email FROM partnerships.contact_address WHERE contact = ? ORDER BY email")
        .param(id.value())
        .query(String.class)
        .list()
        .stream()
        .map(EmailAddress::new)
        .toList();
  }

  private Optional<Contact> one(String where, UUID value) {
    return jdbc.sql(ContactRows.SELECT + where).param(value).query(ContactRows::read).optional();
  }
}

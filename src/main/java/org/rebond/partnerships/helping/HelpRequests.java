package org.rebond.partnerships.helping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.contacts.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The demands of places for the help of their directorate. */
@Repository
class HelpRequests {

  private static final String SELECT =
      """
      SELECT h.id, h.contact, h.state, h.asked_at, h.agency_until, h.brought_in_at,
        d.id AS directorate_id, d.name, d.slug
      FROM partnerships.help_request h JOIN organisations.organisation d ON d.id = h.directorate
      """;

  private final JdbcClient jdbc;

  HelpRequests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** False where the same form was sent before. */
  boolean add(HelpRequest request) {
    return jdbc.sql(
                """
                INSERT INTO partnerships.help_request
                  (id, contact, directorate, state, asked_at, agency_until)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
                """)
            .param(request.id())
            .param(request.contact().value())
            .param(request.directorate().id().value())
            .param(request.state().name())
            .param(request.askedAt().atOffset(ZoneOffset.UTC))
            .param(request.agencyUntil())
            .update()
        == 1;
  }

  /** The one that runs, if any does. */
  Optional<HelpRequest> running(ContactId contact) {
    return jdbc.sql(SELECT + "WHERE h.contact = ? AND h.state IN ('AGENCY_TOLD', 'BROUGHT_IN')")
        .param(contact.value())
        .query(HelpRequests::read)
        .optional();
  }

  /** Those whose days of the agency may be over: the calendar of its commune decides. */
  List<HelpRequest> untilBefore(LocalDate day) {
    return jdbc.sql(SELECT + "WHERE h.state = 'AGENCY_TOLD' AND h.agency_until < ? ORDER BY h.id")
        .param(day)
        .query(HelpRequests::read)
        .list();
  }

  List<HelpRequest> broughtInBefore(Instant moment) {
    return jdbc.sql(SELECT + "WHERE h.state = 'BROUGHT_IN' AND h.brought_in_at < ? ORDER BY h.id")
        .param(moment.atOffset(ZoneOffset.UTC))
        .query(HelpRequests::read)
        .list();
  }

  void bringIn(HelpRequest request, Instant now) {
    jdbc.sql(
            """
            UPDATE partnerships.help_request SET state = 'BROUGHT_IN', brought_in_at = ?
            WHERE id = ?
            """)
        .param(now.atOffset(ZoneOffset.UTC))
        .param(request.id())
        .update();
  }

  void move(HelpRequest request, HelpRequest.State state) {
    jdbc.sql("UPDATE partnerships.help_request SET state = ? WHERE id = ?")
        .param(state.name())
        .param(request.id())
        .update();
  }

  private static HelpRequest read(ResultSet row, int number) throws SQLException {
    return new HelpRequest(
        row.getObject("id", UUID.class),
        new ContactId(row.getObject("contact", UUID.class)),
        new Organisation(
            new OrganisationId(row.getObject("directorate_id", UUID.class)),
            OrganisationKind.DIRECTORATE,
            row.getString("name"),
            row.getString("slug")),
        HelpRequest.State.valueOf(row.getString("state")),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        row.getObject("agency_until", LocalDate.class),
        Optional.ofNullable(row.getObject("brought_in_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}

package org.rebond.partnerships.contacts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

/** How a contact is read from its row. */
final class ContactRows {

  static final String SELECT =
      """
      SELECT c.id, c.side, c.state, c.sent_at, c.partnership,
        coalesce((SELECT max(m.at) FROM partnerships.contact_message m
          WHERE m.contact = c.id AND m.kind = 'RECEIPT'), c.sent_at) AS waits_since,
        p.id AS place_id, p.name AS place_name, p.slug AS place_slug,
        a.id AS agency_id, a.name AS agency_name, a.slug AS agency_slug,
        d.id AS helper_id, d.name AS helper_name, d.slug AS helper_slug
      FROM partnerships.contact c
      JOIN organisations.organisation p ON p.id = c.place
      JOIN organisations.organisation a ON a.id = c.agency
      LEFT JOIN partnerships.help_request h ON h.contact = c.id AND h.state = 'BROUGHT_IN'
      LEFT JOIN organisations.organisation d ON d.id = h.directorate
      """;

  private ContactRows() {}

  static Contact read(ResultSet row, int number) throws SQLException {
    return new Contact(
        new ContactId(row.getObject("id", UUID.class)),
        organisation(row, OrganisationKind.THIRD_PLACE, "place"),
        organisation(row, OrganisationKind.AGENCY, "agency"),
        Side.valueOf(row.getString("side")),
        ContactState.valueOf(row.getString("state")),
        row.getTimestamp("sent_at").toInstant(),
        row.getTimestamp("waits_since").toInstant(),
        Optional.ofNullable(row.getObject("partnership", UUID.class)).map(PartnershipId::new),
        row.getString("helper_id") == null
            ? Optional.empty()
            : Optional.of(organisation(row, OrganisationKind.DIRECTORATE, "helper")));
  }

  private static Organisation organisation(ResultSet row, OrganisationKind kind, String prefix)
      throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject(prefix + "_id", UUID.class)),
        kind,
        row.getString(prefix + "_name"),
        row.getString(prefix + "_slug"));
  }
}

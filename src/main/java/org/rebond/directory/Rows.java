package org.rebond.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.InseeCode;
import org.rebond.shared.Position;

/** Columns that the tables of this feature have in common. */
final class Rows {

  private Rows() {}

  static OrganisationId id(ResultSet row) throws SQLException {
    return new OrganisationId(row.getObject("organisation", UUID.class));
  }

  static Location location(ResultSet row) throws SQLException {
    return new Location(
        row.getString("address"),
        row.getString("postal_code"),
        row.getString("locality"),
        new InseeCode(row.getString("commune")),
        new Position(row.getDouble("lat"), row.getDouble("lon")),
        Precision.valueOf(row.getString("precision")));
  }

  static Provenance provenance(ResultSet row) throws SQLException {
    return new Provenance(
        row.getString("source"),
        Optional.ofNullable(row.getObject("source_year", Integer.class)),
        instant(row, "confirmed_at"));
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }
}

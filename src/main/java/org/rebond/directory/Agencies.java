package org.rebond.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.rebond.shared.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Local agencies of the employment service. */
@Repository
public class Agencies {

  private static final String AGENCY =
      """
      SELECT a.*, o.name, o.slug, directory.metres(:lat, :lon, a.lat, a.lon) AS metres
      FROM directory.agency a JOIN organisations.organisation o ON o.id = a.organisation
      """;

  private static final Position ANYWHERE = new Position(0, 0);

  private final JdbcClient jdbc;

  Agencies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Agency> find(OrganisationId id) {
    return agencies(ANYWHERE, "WHERE a.organisation = :id")
        .param("id", id.value())
        .query((row, _) -> agency(row))
        .optional();
  }

  /** Those that exist among these, in no order. */
  public List<Agency> all(Collection<OrganisationId> ids) {
    return agencies(ANYWHERE, "WHERE a.organisation = ANY (:ids)")
        .param("ids", ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query((row, _) -> agency(row))
        .list();
  }

  /** By the last part of its address; a 404 where there is none. */
  public Agency at(String slug) {
    return agencies(ANYWHERE, "WHERE o.kind = 'AGENCY' AND o.slug = :slug")
        .param("slug", slug)
        .query((row, _) -> agency(row))
        .optional()
        .orElseThrow(NotFound::new);
  }

  /**
   * The nearest ones that are open. Those the list of 2023 no longer has come after the others:
   * they may be closed.
   */
  public List<Nearby<Agency>> nearest(Position from, int limit) {
    return agencies(
            from,
            """
            WHERE o.closed_on IS NULL
            ORDER BY NOT a.listed_in_2023, metres, a.organisation LIMIT :limit
            """)
        .param("limit", limit)
        .query((row, _) -> new Nearby<>(agency(row), row.getDouble("metres")))
        .list();
  }

  /** Those within a circle, nearest first. */
  public List<Nearby<Agency>> within(Position from, double metres) {
    return agencies(
            from,
            """
            WHERE directory.metres(:lat, :lon, a.lat, a.lon) <= :metres AND o.closed_on IS NULL
            ORDER BY metres, a.organisation
            """)
        .param("metres", metres)
        .query((row, _) -> new Nearby<>(agency(row), row.getDouble("metres")))
        .list();
  }

  /** Those of some departments, by name. */
  public List<Agency> in(Collection<String> departments) {
    return agencies(
            ANYWHERE,
            """
            JOIN geography.commune c ON c.insee = a.commune
            WHERE c.department = ANY (CAST(:departments AS text[])) AND o.closed_on IS NULL
            ORDER BY o.name COLLATE platform.french
            """)
        .param("departments", departments.toArray(String[]::new))
        .query((row, _) -> agency(row))
        .list();
  }

  /**
   * Those of the departments that a directorate covers, or of its region; all for the head office.
   */
  public List<Agency> under(OrganisationId directorate) {
    return agencies(
            ANYWHERE,
            """
            JOIN geography.commune c ON c.insee = a.commune
            JOIN geography.department dep ON dep.code = c.department
            JOIN directory.directorate d ON d.organisation = :directorate
            WHERE d.level = 'NATIONAL' OR (d.level = 'REGIONAL' AND dep.region = d.region)
              OR EXISTS (SELECT FROM directory.directorate_department covered
                WHERE covered.directorate = d.organisation AND covered.department = c.department
                  AND covered.listed)
            ORDER BY o.name COLLATE platform.french, a.organisation
            """)
        .param("directorate", directorate.value())
        .query((row, _) -> agency(row))
        .list();
  }

  public int total() {
    return jdbc.sql("SELECT count(*) FROM directory.agency").query(Integer.class).single();
  }

  private JdbcClient.StatementSpec agencies(Position from, String where) {
    return jdbc.sql(AGENCY + where).param("lat", from.latitude()).param("lon", from.longitude());
  }

  private static Agency agency(ResultSet row) throws SQLException {
    return new Agency(
        Rows.id(row),
        row.getString("name"),
        row.getString("source_name"),
        row.getString("slug"),
        Rows.location(row),
        row.getBoolean("listed_in_2023"),
        Rows.provenance(row));
  }
}

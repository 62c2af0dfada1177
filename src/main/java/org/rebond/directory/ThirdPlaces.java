package org.rebond.directory;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All third places, found by address, identity, or around a commune. */
@Repository
public class ThirdPlaces {

  private static final String PLACE =
      """
      SELECT p.*, o.name, o.slug, c.name AS locality
      FROM directory.third_place p
      JOIN organisations.organisation o ON o.id = p.organisation
      JOIN geography.commune c ON c.insee = p.commune
      """;

  private static final String AROUND =
      """
      WITH around AS (
        SELECT p.*, directory.metres(:lat, :lon, p.lat, p.lon) AS metres
        FROM directory.third_place p
        JOIN organisations.organisation open ON open.id = p.organisation AND open.closed_on IS NULL
        WHERE p.commune = :commune
           OR (p.lat BETWEEN :south AND :north AND p.lon BETWEEN :west AND :east
             AND directory.metres(:lat, :lon, p.lat, p.lon) <= :metres)
      )
      """;

  private final JdbcClient jdbc;

  ThirdPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ThirdPlace> find(OrganisationId id) {
    return jdbc.sql(PLACE + "WHERE p.organisation = ?")
        .param(id.value())
        .query((row, _) -> place(row))
        .optional();
  }

  /** By the last part of its address; a 404 where there is none. */
  public ThirdPlace at(String slug) {
    return jdbc.sql(PLACE + "WHERE o.kind = 'THIRD_PLACE' AND o.slug = ?")
        .param(slug)
        .query((row, _) -> place(row))
        .optional()
        .orElseThrow(NotFound::new);
  }

  /** Those that exist among these. */
  public Map<OrganisationId, ThirdPlace> all(Collection<OrganisationId> ids) {
    return jdbc
        .sql(PLACE + "WHERE p.organisation = ANY (?)")
        .param(ids.stream().map(OrganisationId::value).toArray(UUID[]::new))
        .query((row, _) -> place(row))
        .list()
        .stream()
        .collect(toMap(ThirdPlace::id, place -> place));
  }

  /** The asked commune's own first, then by distance or name; at most {@code limit} from one on. */
  public List<Nearby<ThirdPlace>> search(PlaceQuery query, int limit, int offset) {
    var order =
        switch (query.sort()) {
          case DISTANCE -> "p.commune = :commune DESC, p.metres, o.name COLLATE platform.french";
          case NAME -> "o.name COLLATE platform.french, p.metres";
        };
    return around(
            query,
            """
            SELECT p.*, o.name, o.slug, c.name AS locality
            FROM around p
            JOIN organisations.organisation o ON o.id = p.organisation
            JOIN geography.commune c ON c.insee = p.commune
            WHERE :any OR p.activities && CAST(:activities AS text[])
            ORDER BY %s, p.organisation LIMIT :limit OFFSET :offset
            """
                .formatted(order))
        .param("limit", limit)
        .param("offset", offset)
        .query((row, _) -> new Nearby<>(place(row), row.getDouble("metres")))
        .list();
  }

  /** How many {@link #search} would find in all, and how many more might answer but do not say. */
  public Count count(PlaceQuery query) {
    return around(
            query,
            """
            SELECT count(*) FILTER (WHERE :any OR p.activities && CAST(:activities AS text[])) AS found,
                   count(*) FILTER (WHERE NOT :any AND p.activities = '{}') AS silent
            FROM around p
            """)
        .query(Count.class)
        .single();
  }

  /** All there are. */
  public int total() {
    return jdbc.sql("SELECT count(*) FROM directory.third_place").query(Integer.class).single();
  }

  /**
   * Size of an answer.
   *
   * @param silent places nearby whose activities nobody told us
   */
  public record Count(int found, int silent) {}

  private JdbcClient.StatementSpec around(PlaceQuery query, String select) {
    var area = query.area();
    return jdbc.sql(AROUND + select)
        .param("commune", query.around().insee().value())
        .param("lat", area.centre().latitude())
        .param("lon", area.centre().longitude())
        .param("south", area.south())
        .param("north", area.north())
        .param("west", area.west())
        .param("east", area.east())
        .param("metres", area.metres())
        .param("any", query.need().isEmpty())
        .param(
            "activities",
            query.need().stream()
                .flatMap(need -> need.activities().stream())
                .map(Activity::name)
                .toArray(String[]::new));
  }

  private static ThirdPlace place(ResultSet row) throws SQLException {
    return new ThirdPlace(
        Rows.id(row),
        row.getString("name"),
        row.getString("slug"),
        row.getString("summary"),
        Rows.location(row),
        Stream.of((String[]) row.getArray("activities").getArray())
            .map(Activity::valueOf)
            .collect(toSet()),
        new Hours(row.getString("hours"), row.getString("hours_said")),
        Optional.of(row.getString("website")).filter(site -> !site.isEmpty()),
        Rows.provenance(row));
  }
}

package org.rebond.geography;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.shared.InseeCode;
import org.rebond.shared.Position;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL behind {@link Communes}; names arrive here plain, so they hold no LIKE wildcard. */
final class CommuneQueries {

  private static final String COMMUNE =
      """
      SELECT c.insee, c.name, c.postal_codes, c.population, c.lat, c.lon,
             d.code AS department, d.name AS department_name, r.code AS region, r.name AS region_name
      FROM geography.commune c
      JOIN geography.department d ON d.code = c.department
      JOIN geography.region r ON r.code = d.region
      """;

  private final JdbcClient jdbc;

  CommuneQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** For each given code that exists or existed, the code of the commune of today. */
  Map<String, String> current(Collection<InseeCode> codes) {
    record Code(String asked, String today) {}
    return jdbc
        .sql(
            """
            SELECT insee AS asked, insee AS today FROM geography.commune WHERE insee = ANY(?)
            UNION
            SELECT code, commune FROM geography.former_commune f WHERE code = ANY(?)
              AND NOT EXISTS (SELECT FROM geography.commune c WHERE c.insee = f.code)
            """)
        .params(strings(codes), strings(codes))
        .query(Code.class)
        .list()
        .stream()
        .collect(toMap(Code::asked, Code::today, (first, _) -> first));
  }

  List<Commune> byInsee(Collection<String> insee) {
    return communes("WHERE c.insee = ANY(?)", List.of((Object) insee.toArray(String[]::new)));
  }

  /** Communes with this postal code, or the one with this INSEE code of today or former times. */
  List<Commune> byCode(String code) {
    return communes(
        """
        WHERE c.postal_codes @> ARRAY[?::text] OR c.insee = ?
           OR c.insee IN (SELECT commune FROM geography.former_commune WHERE code = ?)
        ORDER BY c.population DESC
        """,
        List.of(code, code, code));
  }

  /**
   * For a postal code that belongs to none, such as a company's own: the largest communes around.
   */
  List<Commune> byPostalPrefix(String code, int limit) {
    var prefix = code.substring(0, Math.min(3, code.length())) + "%";
    return communes(
        """
        WHERE EXISTS (SELECT FROM unnest(c.postal_codes) p WHERE p LIKE ?)
        ORDER BY c.population DESC LIMIT ?
        """,
        List.of(prefix, limit));
  }

  /** Those that begin so, the same name first; then, if few, those that look like it. */
  List<Commune> byName(String name, Optional<String> department, int limit) {
    var in = department.orElse("%");
    var found =
        new ArrayList<>(
            communes(
                """
                WHERE c.plain LIKE ? AND c.department LIKE ?
                ORDER BY c.plain = ? DESC, c.population DESC, c.insee LIMIT ?
                """,
                List.of(name + "%", in, name, limit)));
    if (found.size() < limit && name.length() > 2) {
      communes(
              """
              WHERE c.plain % ? AND c.department LIKE ? AND c.plain NOT LIKE ?
              ORDER BY similarity(c.plain, ?) DESC, c.population DESC LIMIT ?
              """,
              List.of(name, in, name + "%", name, limit - found.size()))
          .forEach(found::add);
    }
    return List.copyOf(found);
  }

  List<Commune> byFormerName(String name, Optional<String> code, Optional<String> department) {
    return communes(
        """
        WHERE c.insee IN (SELECT commune FROM geography.former_commune WHERE plain = ?)
          AND (? = '' OR c.postal_codes @> ARRAY[?::text] OR c.insee = ?) AND c.department LIKE ?
        ORDER BY c.population DESC LIMIT 20
        """,
        List.of(name, code.orElse(""), code.orElse(""), code.orElse(""), department.orElse("%")));
  }

  private List<Commune> communes(String where, List<Object> params) {
    return jdbc.sql(COMMUNE + where).params(params).query((row, _) -> commune(row)).list();
  }

  private static Commune commune(ResultSet row) throws SQLException {
    return new Commune(
        new InseeCode(row.getString("insee")),
        row.getString("name"),
        List.of((String[]) row.getArray("postal_codes").getArray()),
        row.getInt("population"),
        new Department(row.getString("department"), row.getString("department_name")),
        new Region(row.getString("region"), row.getString("region_name")),
        new Position(row.getDouble("lat"), row.getDouble("lon")));
  }

  private static String[] strings(Collection<InseeCode> codes) {
    return codes.stream().map(InseeCode::value).toArray(String[]::new);
  }
}

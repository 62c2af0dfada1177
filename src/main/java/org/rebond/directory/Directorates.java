package org.rebond.directory;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rebond.directory.Directorate.Level;
import org.rebond.geography.Department;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Directorates of the employment service, territorial and regional. */
@Repository
public class Directorates {

  private static final String DIRECTORATE =
      """
      SELECT d.*, o.name, o.slug, covered.codes, covered.names, covered.listed
      FROM directory.directorate d
      JOIN organisations.organisation o ON o.id = d.organisation
      CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(dep.code ORDER BY dep.code), '{}') AS codes,
               coalesce(array_agg(dep.name ORDER BY dep.code), '{}') AS names,
               coalesce(array_agg(dd.listed ORDER BY dep.code), '{}') AS listed
        FROM directory.directorate_department dd
        JOIN geography.department dep ON dep.code = dd.department
        WHERE dd.directorate = d.organisation) covered
      """;

  private final JdbcClient jdbc;

  Directorates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Directorate> find(OrganisationId id) {
    return directorates("WHERE d.organisation = ?", id.value()).stream().findFirst();
  }

  /** By the last part of its address; a 404 where there is none. */
  public Directorate at(String slug) {
    return directorates("WHERE o.kind = 'DIRECTORATE' AND o.slug = ?", slug).stream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Territorial ones that their source says cover this department: none, one, rarely two. */
  public List<Directorate> covering(String department) {
    return linked(department, true);
  }

  /** Territorial ones whose name alone speaks of this department: to be checked. */
  public List<Directorate> named(String department) {
    return linked(department, false);
  }

  /** The regional one, where the region has one. */
  public Optional<Directorate> regional(String region) {
    return directorates(
            """
            WHERE d.level = 'REGIONAL' AND d.region = ? AND o.closed_on IS NULL ORDER BY d.safir
            """,
            region)
        .stream()
        .findFirst();
  }

  private List<Directorate> linked(String department, boolean listed) {
    return directorates(
        """
        WHERE d.level = 'TERRITORIAL' AND o.closed_on IS NULL AND d.organisation IN (
          SELECT directorate FROM directory.directorate_department
          WHERE department = ? AND listed = ?)
        ORDER BY o.name COLLATE platform.french
        """,
        department,
        listed);
  }

  private List<Directorate> directorates(String where, Object... params) {
    return jdbc.sql(DIRECTORATE + where).params(params).query((row, _) -> directorate(row)).list();
  }

  private static Directorate directorate(ResultSet row) throws SQLException {
    return new Directorate(
        Rows.id(row),
        row.getString("name"),
        row.getString("source_name"),
        row.getString("slug"),
        Level.valueOf(row.getString("level")),
        row.getString("safir"),
        row.getString("commune") == null ? Optional.empty() : Optional.of(Rows.location(row)),
        Optional.ofNullable(row.getString("region")).orElse(""),
        departments(row, true),
        departments(row, false),
        Rows.provenance(row));
  }

  private static List<Department> departments(ResultSet row, boolean wanted) throws SQLException {
    var codes = texts(row.getArray("codes"));
    var names = texts(row.getArray("names"));
    var listed = (Boolean[]) row.getArray("listed").getArray();
    var found = new ArrayList<Department>();
    for (int i = 0; i < codes.length; i++) {
      if (listed[i] == wanted) {
        found.add(new Department(codes[i], names[i]));
      }
    }
    return found;
  }

  private static String[] texts(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}

package org.rebond.geography;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the geography by its stable codes; rows that say the same are left alone. */
final class GeographyTables {

  private final JdbcClient jdbc;

  GeographyTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  BulkUpsert regions(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO geography.region AS t (code, name)
        SELECT * FROM unnest(?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE t.name <> excluded.name
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert departments(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO geography.department AS t (code, name, region)
        SELECT * FROM unnest(?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, region = excluded.region
          WHERE (t.name, t.region) <> (excluded.name, excluded.region)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert intercommunalities(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO geography.intercommunality AS t (code, name)
        SELECT * FROM unnest(?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name WHERE t.name <> excluded.name
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert employmentZones(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO geography.employment_zone AS t (code, name, unemployment_rate, quarter)
        SELECT code, name, nullif(rate, '')::numeric, quarter
        FROM unnest(?, ?, ?, ?) AS z (code, name, rate, quarter)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name,
          unemployment_rate = excluded.unemployment_rate, quarter = excluded.quarter
          WHERE (t.name, t.unemployment_rate, t.quarter)
            IS DISTINCT FROM (excluded.name, excluded.unemployment_rate, excluded.quarter)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert communes(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO geography.commune AS t (insee, name, plain, postal_codes, population, department,
          intercommunality, employment_zone, priority_districts, lat, lon)
        SELECT insee, c.name, plain, string_to_array(postal, ' '), population::integer, department,
          nullif(epci, ''), z.code, districts::integer, lat::double precision, lon::double precision
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS c (insee, name, plain, postal, population,
          department, epci, zone, districts, lat, lon)
        LEFT JOIN geography.employment_zone z ON z.code = c.zone
        ON CONFLICT (insee) DO UPDATE SET name = excluded.name, plain = excluded.plain,
          postal_codes = excluded.postal_codes, population = excluded.population,
          department = excluded.department, intercommunality = excluded.intercommunality,
          employment_zone = excluded.employment_zone,
          priority_districts = excluded.priority_districts, lat = excluded.lat, lon = excluded.lon
          WHERE (t.*) IS DISTINCT FROM (excluded.*)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert formerCommunes(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO geography.former_commune AS t (code, name, plain, commune)
        SELECT * FROM unnest(?, ?, ?, ?)
        ON CONFLICT (code) DO UPDATE SET name = excluded.name, plain = excluded.plain,
          commune = excluded.commune
          WHERE (t.name, t.plain, t.commune) <> (excluded.name, excluded.plain, excluded.commune)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }
}

package org.rebond.directory.loading;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.geography.BulkUpsert;
import org.rebond.organisations.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes imported rows by their organisation; what people edited by hand is left alone. */
final class DirectoryTables {

  private final JdbcClient jdbc;

  DirectoryTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of a table that people edited by hand. */
  Set<OrganisationId> edited(String table) {
    return jdbc
        .sql("SELECT organisation FROM directory." + table + " WHERE edited_at IS NOT NULL")
        .query(UUID.class)
        .list()
        .stream()
        .map(OrganisationId::new)
        .collect(Collectors.toSet());
  }

  BulkUpsert thirdPlaces(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO directory.third_place AS t (organisation, source, source_key, source_year, plain,
          address, postal_code, commune, lat, lon, precision, activities, website, labels)
        SELECT id::uuid, source, key, nullif(year, '')::integer, plain, address, postal, commune,
          lat::double precision, lon::double precision, precision,
          string_to_array(activities, ' '), website, string_to_array(labels, ' ')
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS r (id, source, key, year, plain,
          address, postal, commune, lat, lon, precision, activities, website, labels)
        ON CONFLICT (organisation) DO UPDATE SET source_year = excluded.source_year,
          plain = excluded.plain, address = excluded.address, postal_code = excluded.postal_code,
          commune = excluded.commune, lat = excluded.lat, lon = excluded.lon,
          precision = excluded.precision, activities = excluded.activities,
          website = excluded.website, labels = excluded.labels
          WHERE t.edited_at IS NULL
            AND (t.source_year, t.plain, t.address, t.postal_code, t.commune, t.lat, t.lon,
              t.precision, t.activities, t.website, t.labels)
            IS DISTINCT FROM (excluded.source_year, excluded.plain, excluded.address,
              excluded.postal_code, excluded.commune, excluded.lat, excluded.lon,
              excluded.precision, excluded.activities, excluded.website, excluded.labels)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert agencies(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO directory.agency AS t (organisation, source, source_key, source_year, source_name,
          address, postal_code, locality, commune, lat, lon, precision, listed_in_2023)
        SELECT id::uuid, source, key, nullif(year, '')::integer, name, address, postal, locality,
          commune, lat::double precision, lon::double precision, precision, listed::boolean
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS r (id, source, key, year, name,
          address, postal, locality, commune, lat, lon, precision, listed)
        ON CONFLICT (organisation) DO UPDATE SET source_year = excluded.source_year,
          source_name = excluded.source_name, address = excluded.address,
          postal_code = excluded.postal_code, locality = excluded.locality,
          commune = excluded.commune, lat = excluded.lat, lon = excluded.lon,
          precision = excluded.precision, listed_in_2023 = excluded.listed_in_2023
          WHERE t.edited_at IS NULL
            AND (t.source_year, t.source_name, t.address, t.postal_code, t.locality, t.commune,
              t.lat, t.lon, t.precision, t.listed_in_2023)
            IS DISTINCT FROM (excluded.source_year, excluded.source_name, excluded.address,
              excluded.postal_code, excluded.locality, excluded.commune, excluded.lat,
              excluded.lon, excluded.precision, excluded.listed_in_2023)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert directorates(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO directory.directorate AS t (organisation, safir, level, source, source_year,
          source_name, address, postal_code, locality, commune, lat, lon, precision, region)
        SELECT id::uuid, safir, level, source, nullif(year, '')::integer, name, address, postal,
          locality, nullif(commune, ''), nullif(lat, '')::double precision,
          nullif(lon, '')::double precision, nullif(precision, ''), nullif(region, '')
        FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS r (id, safir, level, source, year,
          name, address, postal, locality, commune, lat, lon, precision, region)
        ON CONFLICT (organisation) DO UPDATE SET level = excluded.level,
          source_name = excluded.source_name, address = excluded.address,
          postal_code = excluded.postal_code, locality = excluded.locality,
          commune = excluded.commune, lat = excluded.lat, lon = excluded.lon,
          precision = excluded.precision, region = excluded.region
          WHERE t.edited_at IS NULL
            AND (t.level, t.source_name, t.address, t.postal_code, t.locality, t.commune, t.lat,
              t.lon, t.precision, t.region)
            IS DISTINCT FROM (excluded.level, excluded.source_name, excluded.address,
              excluded.postal_code, excluded.locality, excluded.commune, excluded.lat,
              excluded.lon, excluded.precision, excluded.region)
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }

  BulkUpsert coverage(List<List<String>> rows) {
    return BulkUpsert.run(
        jdbc,
        """
        INSERT INTO directory.directorate_department AS t (directorate, department, listed)
        SELECT directorate::uuid, department, listed::boolean
        FROM unnest(?, ?, ?) AS r (directorate, department, listed)
        ON CONFLICT (directorate, department) DO UPDATE SET listed = excluded.listed
          WHERE t.listed <> excluded.listed
        RETURNING xmax = 0 AS fresh
        """,
        rows);
  }
}

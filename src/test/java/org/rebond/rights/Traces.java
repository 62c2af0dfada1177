package org.rebond.rights;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of the whole database that name somebody's things, each with what it says. */
@TestComponent
class Traces {

  private final JdbcClient jdbc;
  private String rows = "";

  private static final String COLUMNS =
      """
      SELECT format('SELECT %L || md5(t::text) FROM %I.%I t WHERE ', table_name, table_schema,
          table_name)
        || string_agg(format('%I = ANY (CAST(:ids AS uuid[]))', column_name), ' OR ')
      FROM information_schema.columns JOIN information_schema.tables
        USING (table_schema, table_name)
      WHERE udt_name = 'uuid' AND table_type = 'BASE TABLE'
        AND table_schema NOT IN ('pg_catalog', 'information_schema', 'public')
      GROUP BY table_schema, table_name
      """;

  Traces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** In every table that has an id of anything. */
  Set<String> of(Collection<UUID> things) {
    if (rows.isEmpty()) {
      rows = String.join(" UNION ALL ", jdbc.sql(COLUMNS).query(String.class).list());
    }
    String ids = things.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    return new HashSet<>(jdbc.sql(rows).param("ids", ids).query(String.class).list());
  }
}

package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class PrivacyRegisterTests {

  private static final Path REGISTER = Path.of("docs/privacy-register.md");
  private static final Path FRESH = Path.of("target/privacy-register.md");

  private record Column(String place, String owner, String name, String kind) {}

  @Autowired JdbcClient jdbc;

  @Test
  void theRegisterSaysWhatTheDatabaseHolds() throws IOException {
    StringBuilder register =
        new StringBuilder(
            """
            # Register of columns

            Generated from the comments of the database; `bin/test PrivacyRegisterTests` writes a fresh one to
            `target/privacy-register.md`. What each class means is in [privacy](privacy.md).
            """);
    String table = "";
    for (Column column : columns()) {
      if (!column.place().equals(table)) {
        table = column.place();
        register.append("\n## ").append(table).append("\n\n");
        if (!column.owner().isBlank()) {
          register.append(column.owner()).append("\n\n");
        }
        register.append("| column | class |\n|---|---|\n");
      }
      register.append("| `%s` | %s |\n".formatted(column.name(), column.kind()));
    }
    Files.writeString(FRESH, register);
    assertThat(Files.exists(REGISTER) ? Files.readString(REGISTER) : "")
        .as("docs/privacy-register.md is stale: copy %s over it", FRESH)
        .isEqualTo(register.toString());
  }

  private List<Column> columns() {
    return jdbc.sql(
            """
            SELECT format('%s.%s', n.nspname, c.relname) AS place,
                   coalesce(obj_description(c.oid, 'pg_class'), '') AS owner,
                   a.attname AS name, col_description(c.oid, a.attnum) AS kind
            FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
              AND n.nspname NOT IN ('pg_catalog', 'information_schema')
              AND n.nspname NOT LIKE 'pg\\_%'
              AND (n.nspname, c.relname) <> ('platform', 'migration')
            ORDER BY format('%s.%s', n.nspname, c.relname) COLLATE "C", a.attnum
            """)
        .query(Column.class)
        .list();
  }
}

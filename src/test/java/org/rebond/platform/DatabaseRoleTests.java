package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class DatabaseRoleTests {

  @Autowired JdbcClient jdbc;

  @Test
  void servesAsARoleThatOwnsNothing() {
    assertThat(jdbc.sql("SELECT current_user").query(String.class).single())
        .isEqualTo("rebond_app");
    assertThat(
            jdbc.sql("SELECT count(*) FROM pg_class WHERE relowner = 'rebond_app'::regrole")
                .query(Integer.class)
                .single())
        .isZero();
    assertThatThrownBy(() -> jdbc.sql("CREATE TABLE platform.mine (a int)").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void cannotChangeWhatIsAppendOnly() {
    List<String> tables =
        jdbc.sql(
                """
                SELECT format('%I.%I', n.nspname, c.relname)
                FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind = 'r' AND obj_description(c.oid, 'pg_class') LIKE 'append-only%'
                """)
            .query(String.class)
            .list();
    assertThat(tables).contains("audit.line");
    assertThat(tables)
        .allSatisfy(
            table ->
                assertThatThrownBy(() -> jdbc.sql("DELETE FROM " + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied"))
        .allSatisfy(table -> assertThat(granted(table)).as(table).isEmpty());
    assertThat(granted("accounts.membership")).as("where nothing is append-only").isNotEmpty();
  }

  /** What may be done to rows that are there, to whole ones or to a column of them. */
  private List<String> granted(String table) {
    return jdbc.sql(
            """
            SELECT way FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) way
            WHERE has_table_privilege(:table, way)
              OR (way = 'UPDATE' AND has_any_column_privilege(:table, way))
            """)
        .param("table", table)
        .query(String.class)
        .list();
  }

  @Test
  void keepsWhatItAcknowledges() {
    Map<String, Object> settings =
        jdbc.sql(
                """
                SELECT current_setting('fsync') AS fsync,
                       current_setting('synchronous_commit') AS commit,
                       current_setting('full_page_writes') AS pages,
                       current_setting('password_encryption') AS passwords
                """)
            .query()
            .singleRow();
    assertThat(settings.values()).containsExactlyInAnyOrder("on", "on", "on", "scram-sha-256");
  }

  @Test
  void everyColumnSaysWhoseItIs() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname)
                    FROM pg_attribute a
                    JOIN pg_class c ON c.oid = a.attrelid
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped
                      AND n.nspname NOT IN ('pg_catalog', 'information_schema')
                      AND n.nspname NOT LIKE 'pg\\_%'
                      AND (n.nspname, c.relname) <> ('platform', 'migration')
                      AND coalesce(col_description(c.oid, a.attnum), '') !~
                        '^(public|organisation|member|correspondent|pseudonymous:[^ ]+|secret)( - .+)?$'
                    ORDER BY 1
                    """)
                .query(String.class)
                .list())
        .as("columns without a class in their COMMENT (public, organisation, member, …)")
        .isEmpty();
  }
}

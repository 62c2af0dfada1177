package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;

@RebondTest
class ForeignKeyTests {

  @Autowired JdbcClient jdbc;

  /** A key between two schemas. */
  record Key(String name, String from, String to) {}

  @Test
  void foreignKeysFollowTheOrderOfTheModules() {
    List<Key> keys =
        jdbc.sql(
                """
                SELECT format('%s.%s', c.relname, k.conname) AS name,
                       c.relnamespace::regnamespace::text AS "from",
                       t.relnamespace::regnamespace::text AS "to"
                FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_class t ON t.oid = k.confrelid
                WHERE k.contype = 'f' AND c.relnamespace <> t.relnamespace
                ORDER BY 2, 1
                """)
            .query(Key.class)
            .list();
    for (Key key : keys) {
      assertThat(standsOn(key.from())).as(key.toString()).contains(key.to());
    }
  }

  @Test
  void everySchemaBelongsToAModule() {
    List<String> schemas =
        jdbc.sql(
                """
                SELECT nspname FROM pg_namespace
                WHERE nspname NOT IN ('public', 'information_schema') AND nspname NOT LIKE 'pg\\_%'
                """)
            .query(String.class)
            .list();
    assertThat(schemas).contains("organisations").allSatisfy(ForeignKeyTests::standsOn);
  }

  private static Set<String> standsOn(String module) {
    return Set.of(
        Code.CLASSES
            .get("org.rebond." + module + ".package-info")
            .getAnnotationOfType(ApplicationModule.class)
            .allowedDependencies());
  }
}

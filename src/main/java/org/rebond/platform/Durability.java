package org.rebond.platform;

import java.util.List;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start on a PostgreSQL that would forget what it acknowledged, or is older than 15. */
@Component
class Durability implements InitializingBean {

  private static final int OLDEST = 150_000;

  private final JdbcClient jdbc;

  Durability(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void afterPropertiesSet() {
    List<String> faults =
        jdbc.sql(
                """
                SELECT name || ' = ' || setting FROM pg_settings
                WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit') AND setting = 'off'
                """)
            .query(String.class)
            .list();
    int version =
        jdbc.sql("SELECT current_setting('server_version_num')::int").query(Integer.class).single();
    check(faults, version);
  }

  static void check(List<String> faults, int version) {
    if (!faults.isEmpty()) {
      throw new IllegalStateException("this PostgreSQL may lose acknowledged work: " + faults);
    }
    if (version < OLDEST) {
      throw new IllegalStateException("PostgreSQL 15 or newer is needed, this one is " + version);
    }
  }
}

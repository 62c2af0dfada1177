package org.rebond.platform;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is closed at the moment; read each time, so that every node obeys at once. */
@Repository
public class Switches {

  private final JdbcClient jdbc;

  Switches(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean isOpen(Switch asked) {
    return !closed().contains(asked.key());
  }

  public Set<String> closed() {
    return Set.copyOf(
        jdbc.sql("SELECT key FROM platform.closed_switch").query(String.class).list());
  }

  /** Whether this changed anything. */
  public boolean close(Switch one) {
    return jdbc.sql("INSERT INTO platform.closed_switch (key) VALUES (?) ON CONFLICT DO NOTHING")
            .param(one.key())
            .update()
        == 1;
  }

  /** Whether this changed anything. */
  public boolean reopen(Switch one) {
    return jdbc.sql("DELETE FROM platform.closed_switch WHERE key = ?").param(one.key()).update()
        == 1;
  }
}

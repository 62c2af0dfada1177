package org.rebond.mail;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Addresses of which their own mail server said that nobody reads them. Only what is needed is sent
 * there; a letter that is taken again takes the address out.
 */
@Repository
public class RefusedAddresses {

  private final JdbcClient jdbc;
  private final Clock clock;

  RefusedAddresses(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of these that nobody reads, in lower case. */
  public Set<String> among(Collection<String> addresses) {
    return Set.copyOf(
        jdbc.sql("SELECT address FROM mail.refused_address WHERE address = ANY (?)")
            .param(addresses.stream().map(RefusedAddresses::key).toArray(String[]::new))
            .query(String.class)
            .list());
  }

  boolean holds(String address) {
    return !among(Set.of(address)).isEmpty();
  }

  void add(String address) {
    jdbc.sql(
            """
            INSERT INTO mail.refused_address (address, since) VALUES (?, ?) ON CONFLICT DO NOTHING
            """)
        .param(key(address))
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  void remove(String address) {
    jdbc.sql("DELETE FROM mail.refused_address WHERE address = ?").param(key(address)).update();
  }

  private static String key(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}

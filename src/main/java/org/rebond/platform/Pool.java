package org.rebond.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Connections to a database that may be away: who waited for it in vain tells those who come right
 * after. One page asks several times, and nobody waits half a minute to read that it is not there.
 */
final class Pool extends HikariDataSource {

  private static final long REST = TimeUnit.SECONDS.toNanos(1);

  private final LongSupplier nanos;
  private volatile long awayUntil;

  Pool(HikariConfig config) {
    this(config, System::nanoTime);
  }

  Pool(HikariConfig config, LongSupplier nanos) {
    super(config);
    this.nanos = nanos;
    this.awayUntil = nanos.getAsLong();
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (awayUntil - nanos.getAsLong() > 0) {
      throw new SQLTransientConnectionException("the database did not answer a moment ago");
    }
    try {
      return super.getConnection();
    } catch (SQLTransientConnectionException inVain) {
      // Where all its connections are busy, the next may be luckier.
      if (getHikariPoolMXBean().getTotalConnections() == 0) {
        awayUntil = nanos.getAsLong() + REST;
      }
      throw inVain;
    }
  }
}

package org.rebond.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.util.Credentials;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Connection pools with the settings that privacy and durability want. */
final class Pools {

  private Pools() {}

  /**
   * A pool.
   *
   * @param password asked for with each new connection
   */
  static Pool of(
      String url, String user, Supplier<String> password, int size, boolean asApplicationRole) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setCredentialsProvider(() -> Credentials.of(user, password.get()));
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(0);
    // Somebody who waits half a minute for a page has left: say sooner that it does not answer.
    config.setConnectionTimeout(8_000);
    // Errors must not repeat the values of a statement: they end in logs.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.addDataSourceProperty("ApplicationName", "rebond");
    TlsToDatabase.settings(url).forEach(config::addDataSourceProperty);
    if (asApplicationRole) {
      // The first migration makes this role: no connection is opened before it is needed.
      config.setInitializationFailTimeout(-1);
      config.setConnectionInitSql("SET ROLE " + EmbeddedDatabase.Accounts.APPLICATION);
    }
    return new Pool(config);
  }

  /** For migrations, which open a few connections once and hold none afterwards. */
  static DataSource unpooled(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    TlsToDatabase.settings(url).forEach((name, value) -> set(source, name, value));
    return source;
  }

  private static void set(PGSimpleDataSource source, String name, String value) {
    try {
      source.setProperty(name, value);
    } catch (SQLException unknown) {
      throw new IllegalStateException("the driver knows " + name, unknown);
    }
  }
}

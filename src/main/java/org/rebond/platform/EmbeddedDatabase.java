package org.rebond.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * PostgreSQL beside the application, for a demo or one department: durable, password-protected
 * (scram), its data kept in the given directory. Survives a killed JVM: the server that was left
 * running is stopped at the next start, which then recovers what was committed.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "rebond";

  private final EmbeddedPostgres server;
  private final DatabasePasswords passwords;
  private final DirectoryLock lock;

  private EmbeddedDatabase(
      EmbeddedPostgres server, DatabasePasswords passwords, DirectoryLock lock) {
    this.server = server;
    this.passwords = passwords;
    this.lock = lock;
  }

  static EmbeddedDatabase start(Path directory) throws IOException, SQLException {
    Path home = directory.toAbsolutePath().normalize();
    Path data = home.resolve("postgresql");
    Path ready = home.resolve("postgresql.ready");
    Files.createDirectories(home);
    DirectoryLock lock = DirectoryLock.take(home);
    LeftoverServer.stop(data);
    if (!Files.exists(ready)) {
      // A first start that was cut short has nothing to keep, and initdb refuses a half-made
      // folder.
      LeftoverServer.delete(data);
    }
    DatabasePasswords passwords = DatabasePasswords.in(home);
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setOverrideWorkingDirectory(home.resolve("postgresql-binaries").toFile())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setPort(FreePort.choose())
            // The library's own default is trust for everyone on the machine; these reach initdb.
            .setLocaleConfig("auth", "scram-sha-256")
            .setLocaleConfig("pwfile", passwords.superuserFile().toString())
            .setLocaleConfig("locale", "C.UTF-8")
            .setConnectConfig("password", passwords.superuser())
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("listen_addresses", "localhost")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_connections", "60")
            .setServerConfig("shared_buffers", "128MB")
            .setServerConfig("log_parameter_max_length_on_error", "0")
            .setServerConfig("log_statement", "none")
            .start();
    EmbeddedDatabase database = new EmbeddedDatabase(server, passwords, lock);
    if (!Files.exists(ready)) {
      database.prepare();
      Files.createFile(ready);
    }
    return database;
  }

  DataSource owner() {
    return Pools.unpooled(url(), Accounts.OWNER, passwords.owner());
  }

  DataSource application() {
    return Pools.of(url(), Accounts.APPLICATION, passwords::application, 20, false);
  }

  @Override
  public void close() throws IOException {
    try (lock) {
      server.close();
    }
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + NAME;
  }

  private void prepare() throws SQLException {
    execute(
        server.getPostgresDatabase(),
        "CREATE ROLE %s LOGIN NOSUPERUSER PASSWORD '%s'"
            .formatted(Accounts.OWNER, passwords.owner()),
        "CREATE ROLE %s LOGIN NOSUPERUSER PASSWORD '%s'"
            .formatted(Accounts.APPLICATION, passwords.application()),
        "CREATE DATABASE %s OWNER %s".formatted(NAME, Accounts.OWNER));
    execute(
        server.getDatabase("postgres", NAME),
        """
        CREATE EXTENSION IF NOT EXISTS pg_trgm;
        CREATE EXTENSION IF NOT EXISTS unaccent;
        CREATE EXTENSION IF NOT EXISTS btree_gist;
        CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
        """);
  }

  private static void execute(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The two database accounts: one owns and migrates, the other serves and cannot alter. */
  static final class Accounts {
    static final String OWNER = "rebond_owner";
    static final String APPLICATION = "rebond_app";

    private Accounts() {}
  }
}

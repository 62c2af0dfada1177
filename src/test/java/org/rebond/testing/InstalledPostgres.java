package org.rebond.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rebond.platform.FreePort;
import org.springframework.util.FileSystemUtils;

/**
 * A server of the PostgreSQL that this machine has installed, with data of its own, for as long as
 * a test needs it. It refuses to run as root, which hands it to a user that owns nothing else.
 */
public final class InstalledPostgres {

  private static final boolean ROOT = System.getProperty("user.name").equals("root");
  private static final List<String> UNPRIVILEGED =
      List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

  private final Path programs = programs();
  private final Path home;
  private final int port;
  private final String password = UUID.randomUUID().toString();

  private InstalledPostgres(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  public static InstalledPostgres start() throws IOException, InterruptedException {
    // Not below target/: the user that serves may have no way into a home directory.
    var server = new InstalledPostgres(Files.createTempDirectory("postgres"), FreePort.choose());
    Path secret = server.home.resolve("password");
    Files.writeString(secret, server.password);
    if (ROOT) {
      run(List.of("chown", "-R", "nobody:nogroup", server.home.toString()));
    }
    server.program(
        "initdb",
        "--username=postgres",
        "--auth=scram-sha-256",
        "--pwfile=" + secret,
        "--encoding=UTF8",
        "--locale=C");
    server.resume();
    return server;
  }

  /** Starts again where it was stopped, with these settings more. */
  public void resume(String... settings) throws IOException, InterruptedException {
    var options = new StringBuilder("-p " + port);
    for (String setting :
        Stream.concat(
                Stream.of("listen_addresses=localhost", "unix_socket_directories="),
                Stream.of(settings))
            .toList()) {
      options.append(" -c ").append(setting);
    }
    program("pg_ctl", "start", "--wait", "--log=" + home.resolve("log"), "--options=" + options);
  }

  /** As for an upgrade of its package: everybody is cut off. */
  public void halt() throws IOException, InterruptedException {
    program("pg_ctl", "stop", "--wait", "--mode=fast");
  }

  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  public void execute(String database, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url(database), "postgres", password);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  public void remove() throws IOException, InterruptedException {
    if (Files.exists(home.resolve("data/postmaster.pid"))) {
      halt();
    }
    FileSystemUtils.deleteRecursively(home);
  }

  private void program(String name, String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<>(ROOT ? UNPRIVILEGED : List.of());
    command.addAll(
        List.of(programs.resolve(name).toString(), "-D", home.resolve("data").toString()));
    command.addAll(List.of(arguments));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    // A server that stays would keep a pipe open for ever.
    Path said = Files.createTempFile("postgres", ".said");
    Process process =
        new ProcessBuilder(command)
            .directory(Path.of("/").toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(command + ": " + Files.readString(said, StandardCharsets.UTF_8));
    }
    Files.delete(said);
  }

  /** Of the newest installed. */
  private static Path programs() {
    List<Path> found = new ArrayList<>();
    for (String[] place :
        new String[][] {{"/usr/lib/postgresql", "*"}, {"/opt/homebrew/opt", "postgresql@*"}}) {
      Path parent = Path.of(place[0]);
      if (Files.isDirectory(parent)) {
        try (var versions = Files.newDirectoryStream(parent, place[1])) {
          versions.forEach(found::add);
        } catch (IOException unreadable) {
          throw new IllegalStateException(unreadable);
        }
      }
    }
    return found.stream()
        .filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
        .max(Comparator.comparingInt(InstalledPostgres::number))
        .map(version -> version.resolve("bin"))
        .orElseThrow(
            () ->
                new AssertionError(
                    "No PostgreSQL is installed: 'apt-get install postgresql' or"
                        + " 'brew install postgresql@17'; bin/test does so where it may."));
  }

  private static int number(Path version) {
    return Integer.parseInt(String.valueOf(version.getFileName()).replaceAll("\\D", ""));
  }
}

package org.rebond.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The server that a killed JVM left behind: found by its pid file, stopped before the next start.
 */
final class LeftoverServer {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private LeftoverServer() {}

  static void stop(Path data) throws IOException {
    Optional<ProcessHandle> server = find(data);
    if (server.isEmpty()) {
      return;
    }
    // SIGTERM is PostgreSQL's "smart" stop: its only client died, so it ends by itself at once.
    server.get().destroy();
    if (!ended(server.get())) {
      // What was acknowledged is in the log on disk: a crash recovery loses nothing.
      server.get().destroyForcibly();
      if (!ended(server.get())) {
        throw new IOException("the previous PostgreSQL in " + data + " does not stop");
      }
    }
  }

  private static Optional<ProcessHandle> find(Path data) throws IOException {
    Path file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    // After a reboot the number may belong to a stranger, even to a stranger's PostgreSQL.
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(process -> process.info().command().orElse("").endsWith("postgres"))
        .filter(process -> directories(process).anyMatch(served -> same(served, data)));
  }

  /** What a PostgreSQL serves, as it was started; where it works, as it says itself. */
  private static Stream<Path> directories(ProcessHandle process) {
    List<String> arguments = List.of(process.info().arguments().orElse(new String[0]));
    Stream<Path> named =
        IntStream.range(0, arguments.size() - 1)
            .filter(i -> arguments.get(i).equals("-D"))
            .mapToObj(i -> Path.of(arguments.get(i + 1)))
            .filter(Path::isAbsolute);
    return Stream.concat(named, Stream.of(Path.of("/proc", Long.toString(process.pid()), "cwd")));
  }

  private static boolean same(Path served, Path data) {
    try {
      return Files.isSameFile(served, data);
    } catch (IOException elsewhere) {
      return false;
    }
  }

  private static boolean ended(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while stopping PostgreSQL", interrupted);
    } catch (ExecutionException broken) {
      throw new IOException(broken);
    }
  }

  static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package org.rebond.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.rebond.platform.FreePort;

/** The application in a process of its own, as {@code bin/run} starts it. */
final class RunningJar implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final URI address;

  /** Seconds from the command to the first page answered. */
  final double secondsToFirstPage;

  private RunningJar(Process process, int port, long begin)
      throws IOException, InterruptedException {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port + "/");
    awaitFirstPage(begin);
    this.secondsToFirstPage = (System.nanoTime() - begin) / 1e9;
  }

  static RunningJar start(Path java, List<String> options, Path data, Path log)
      throws IOException, InterruptedException {
    int port = FreePort.choose();
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(options);
    command.addAll(
        List.of(
            "-jar",
            "target/run/rebond.jar",
            "--server.port=" + port,
            "--server.address=127.0.0.1",
            "--rebond.demo=true",
            // One address asks for everything, as fast as it can.
            "--rebond.rates.reading=0",
            "--rebond.rates.search=0",
            "--rebond.data-directory=" + data));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    long begin = System.nanoTime();
    return new RunningJar(builder.start(), port, begin);
  }

  /** Status of one request for the first page. */
  int get() throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address).timeout(PATIENCE).build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /** Resident memory of the JVM alone, in MB, as the system counts it. */
  double residentMegabytes() throws IOException, InterruptedException {
    Process ps =
        new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(process.pid())).start();
    return Double.parseDouble(
            new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip())
        / 1024;
  }

  @Override
  public void close() {
    process.destroy();
    process
        .onExit()
        .completeOnTimeout(process, PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .thenApply(Process::destroyForcibly)
        .join();
  }

  private void awaitFirstPage(long begin) throws InterruptedException {
    while (true) {
      if (!process.isAlive() || System.nanoTime() - begin > PATIENCE.toNanos()) {
        process.destroyForcibly();
        throw new IllegalStateException("does not start: see the log beside the figures");
      }
      try {
        if (get() < 500) {
          return;
        }
      } catch (IOException notYet) {
        // Not listening yet: asked again below.
      }
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  static Path fresh(String name) throws IOException {
    Path directory = Files.createDirectories(Path.of("target/bench")).resolve(name);
    Files.deleteIfExists(directory);
    return directory;
  }
}

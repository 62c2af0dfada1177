package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stands in for PostgreSQL with a shell of that name, which waits until it is stopped. */
class LeftoverServerTests {

  @TempDir Path directory = Path.of("");
  private Path data = Path.of("");
  private @Nullable Process process;

  @BeforeEach
  void aDataDirectory() throws IOException {
    data = Files.createDirectory(directory.resolve("data"));
  }

  @AfterEach
  void nothingIsLeft() {
    if (process != null) {
      process.destroyForcibly();
    }
  }

  @Test
  void stopsTheServerOfThisDataDirectory() throws IOException, InterruptedException {
    Process ours = start("postgres", directory, "-D", data.toString());
    LeftoverServer.stop(data);
    assertThat(ended(ours)).isTrue();
  }

  @Test
  void stopsTheServerThatWorksInThisDataDirectory() throws IOException, InterruptedException {
    Process ours = start("postgres", data, "-p", "5432");
    LeftoverServer.stop(data);
    assertThat(ended(ours)).isTrue();
  }

  @Test
  void leavesAStrangersPostgresAlone() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Process stranger = start("postgres", elsewhere, "-D", elsewhere.toString());
    LeftoverServer.stop(data);
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void leavesAloneWhatIsNoPostgres() throws IOException {
    Process stranger = start("editor", data, "-D", data.toString());
    LeftoverServer.stop(data);
    assertThat(stranger.isAlive()).isTrue();
  }

  @Test
  void aPidFileWithoutProcessOrNumberIsNothing() throws IOException {
    LeftoverServer.stop(data);
    for (String text : List.of("", "\n", "nonsense\n", "999999999\n")) {
      Files.writeString(data.resolve("postmaster.pid"), text);
      LeftoverServer.stop(data);
    }
    assertThat(data).exists();
  }

  /** Its handle may know the end a moment before the process object does. */
  private static boolean ended(Process process) throws InterruptedException {
    return process.waitFor(10, TimeUnit.SECONDS);
  }

  private Process start(String name, Path home, String... arguments) throws IOException {
    Path program = directory.resolve(name);
    Files.copy(Path.of("/bin/sh"), program);
    var command = new java.util.ArrayList<>(List.of(program.toString(), "-c", "read waiting"));
    command.addAll(List.of(arguments));
    Process started = new ProcessBuilder(command).directory(home.toFile()).start();
    process = started;
    Files.writeString(data.resolve("postmaster.pid"), started.pid() + "\n");
    return started;
  }
}

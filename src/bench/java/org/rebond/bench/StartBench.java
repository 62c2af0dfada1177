package org.rebond.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** From the command to the first page, and the memory it takes: with the AOT cache and without. */
final class StartBench {

  private static final int LOAD = 1_000;

  private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  private final List<String> plain =
      Arrays.asList(System.getProperty("bench.jvm", "").strip().split(" +"));
  private final List<String> cached =
      Stream.concat(
              plain.stream(), Stream.of("-XX:AOTCache=" + System.getProperty("bench.aot", "none")))
          .toList();
  private final Path log = RunningJar.fresh("start.log");

  private StartBench() throws IOException {}

  public static void main(String[] args) throws IOException, InterruptedException {
    boolean quick = List.of(args).contains("--quick");
    if (!Files.exists(Path.of(System.getProperty("bench.aot", "none")))) {
      throw new IllegalStateException("no AOT cache: run it by bin/bench start");
    }
    new StartBench().run(quick ? 2 : 5, quick ? LOAD / 5 : LOAD);
  }

  private void run(int rounds, int load) throws IOException, InterruptedException {
    Path data = Files.createTempDirectory("rebond-bench");
    try {
      // Makes the database once, and warms the disk cache: a restart is what is measured.
      measure(cached, data, new Round(), 1);
      Round ours = new Round();
      Round theirs = new Round();
      for (int round = 0; round < rounds; round++) {
        measure(cached, data, ours, load);
        measure(plain, data, theirs, load);
      }
      report(ours, theirs, rounds, load);
    } finally {
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private void measure(List<String> options, Path data, Round round, int load)
      throws IOException, InterruptedException {
    try (RunningJar jar = RunningJar.start(java, options, data, log)) {
      round.seconds.add(jar.secondsToFirstPage);
      round.idle.add(jar.residentMegabytes());
      for (int request = 0; request < load; request++) {
        jar.get();
      }
      round.loaded.add(jar.residentMegabytes());
    }
  }

  private void report(Round ours, Round theirs, int rounds, int load) throws IOException {
    Report report = new Report("start");
    report.ratioAtMost("start to first page, s (no AOT cache)", ours.seconds, theirs.seconds, 0.5);
    report.below("JVM memory idle, MB", ours.idle, theirs.idle, 350);
    report.below("JVM memory after load, MB", ours.loaded, theirs.loaded, 350);
    report.note(
        "%d rounds, restarts on an existing database; load: %d first pages by one Java client"
            .formatted(rounds, load));
    report.note("JVM options: " + plain);
    report.raw("seconds ours", ours.seconds);
    report.raw("seconds without", theirs.seconds);
    report.raw("idle ours", ours.idle);
    report.raw("loaded ours", ours.loaded);
    System.out.println("Raw figures: " + report.write() + ", log: " + log);
  }

  private static final class Round {
    final Samples seconds = new Samples();
    final Samples idle = new Samples();
    final Samples loaded = new Samples();
  }
}

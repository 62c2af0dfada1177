package org.rebond.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows as {@code performance} wants them, on the screen and with raw figures in target/bench. */
public final class Report {

  private final String name;
  private final List<String> lines = new ArrayList<>();

  public Report(String name) {
    this.name = name;
    row("what", "ours (min–max)", "beside it", "ratio", "aim", "");
  }

  /** Ours beside something else; the aim is an upper bound of the ratio. */
  public void ratioAtMost(String what, Samples ours, Samples theirs, double aim) {
    double ratio = ours.median() / theirs.median();
    row(
        what,
        ours.toString(),
        theirs.toString(),
        Samples.number(ratio),
        "≤ " + aim,
        verdict(ratio <= aim));
  }

  /** Ours alone, under an absolute bound. */
  public void below(String what, Samples ours, Samples theirs, double aim) {
    row(
        what,
        ours.toString(),
        theirs.toString(),
        Samples.number(ours.median() / theirs.median()),
        "< " + Samples.number(aim),
        verdict(ours.median() < aim));
  }

  public void raw(String what, Samples samples) {
    lines.add("raw " + what + " " + samples.values());
  }

  public void note(String text) {
    System.out.println(text);
    lines.add(text);
  }

  public Path write() throws IOException {
    Path file = Files.createDirectories(Path.of("target/bench")).resolve(name + ".txt");
    return Files.write(file, lines);
  }

  private void row(
      String what, String ours, String theirs, String ratio, String aim, String verdict) {
    note(
        String.format(
            Locale.ROOT,
            "| %-37s | %-22s | %-22s | %6s | %-6s | %-5s |",
            what,
            ours,
            theirs,
            ratio,
            aim,
            verdict));
  }

  private static String verdict(boolean reached) {
    return reached ? "PASS" : "SHORT";
  }
}

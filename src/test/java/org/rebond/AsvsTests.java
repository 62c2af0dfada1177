package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/asvs.md} leaves out no requirement and names nothing that is not there. */
class AsvsTests {

  private static final Path MAP = Path.of("docs/asvs.md");
  private static final Path IDS = Path.of("src/test/resources/asvs-5.0.0-ids.csv");
  private static final Pattern LINE =
      Pattern.compile("\\| (V[\\d.]+) \\| ([123]) \\| (.+) \\| (.+) \\| (.+) \\|");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)[^)]*\\)");
  private static final Set<String> STATES = Set.of("met", "operator", "does not apply", "NOT MET");

  private record Line(String id, String level, String what, String state, String where) {}

  @Test
  void everyRequirementOfTheFirstTwoLevelsStandsThereOnce() throws IOException {
    Map<String, String> levels = levels();
    assertThat(levels).hasSize(345);
    List<String> told = lines().stream().map(Line::id).toList();
    assertThat(told).doesNotHaveDuplicates().isSubsetOf(levels.keySet());
    assertThat(told)
        .containsAll(levels.keySet().stream().filter(id -> !"3".equals(levels.get(id))).toList());
    for (Line line : lines()) {
      assertThat(line.level()).as(line.id()).isEqualTo(levels.get(line.id()));
    }
  }

  @Test
  void everyLineSaysHowThingsStandAndWhy() throws IOException {
    for (Line line : lines()) {
      assertThat(STATES).as(line.id()).contains(line.state());
      assertThat(line.where()).as(line.id()).hasSizeGreaterThan(3);
      if (line.state().equals("operator")) {
        assertThat(line.where()).as(line.id()).matches(".*(operations|proxy|collects).*");
      }
    }
  }

  @Test
  void whatIsNamedIsInTheRepository() throws IOException {
    Set<String> classes = classes();
    Set<String> absent = new TreeSet<>();
    for (Line line : lines()) {
      for (String name : found(QUOTED, line.where())) {
        boolean there =
            name.matches("[A-Z][A-Za-z0-9]+")
                ? classes.contains(name)
                : !name.matches("(?:src|docs|bin|tools)/.*|.*\\.xml")
                    || Files.exists(Path.of(name));
        if (!there) {
          absent.add(line.id() + ": " + name);
        }
      }
      for (String link : found(LINK, line.where())) {
        if (!link.startsWith("http") && !Files.exists(Path.of("docs", link))) {
          absent.add(line.id() + ": " + link);
        }
      }
    }
    assertThat(absent).isEmpty();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult one) -> one.group(1)).toList();
  }

  private static List<Line> lines() throws IOException {
    List<Line> lines = new ArrayList<>();
    for (String text : Files.readAllLines(MAP)) {
      if (text.startsWith("| V")) {
        var parts = LINE.matcher(text);
        assertThat(parts.matches()).as(text).isTrue();
        lines.add(
            new Line(
                parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5)));
      }
    }
    return lines;
  }

  private static Map<String, String> levels() throws IOException {
    Map<String, String> levels = new LinkedHashMap<>();
    Files.readAllLines(IDS).stream()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(parts -> levels.put(parts[0], parts[1]));
    return levels;
  }

  private static Set<String> classes() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    }
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the compiler does not see: the size of files, and packages that forget to promise no null.
 */
class HouseStyleTests {

  private static final int LONGEST = 200;

  /** Each with its reason. */
  private static final Set<Path> MAY_BE_LONGER =
      Set.of(
          // A story is read from its beginning to its end.
          Path.of("src/browser/java/org/rebond/FirstStoryTest.java"));

  @Test
  void aFileIsReadAtOnce() throws IOException {
    Set<String> long_ = new TreeSet<>();
    for (Path file : sources(path -> path.toString().matches(".*\\.(java|html|css|js|sql)"))) {
      long lines = lines(file);
      if (lines > LONGEST && !MAY_BE_LONGER.contains(file)) {
        long_.add(file + ": " + lines);
      }
    }
    assertThat(long_).as("files of more than %s lines", LONGEST).isEmpty();
  }

  /**
   * Thymeleaf replaces and inserts before it asks: a condition on the same tag would be ignored, or
   * come after the fragment was made of what is not there.
   */
  @Test
  void noConditionStandsOnATagThatIsReplacedOrInsertedInto() throws IOException {
    Pattern tag = Pattern.compile("<[\\w:]+(?:\\s+[\\w:.-]+(?:=\"[^\"]*\")?)+\\s*/?>");
    Set<String> ignored = new TreeSet<>();
    for (Path file : sources(path -> path.toString().endsWith(".html"))) {
      tag.matcher(Files.readString(file))
          .results()
          .map(MatchResult::group)
          .filter(found -> found.contains("th:replace=") || found.contains("th:insert="))
          .filter(found -> found.contains("th:if=") || found.contains("th:unless="))
          .forEach(found -> ignored.add(file + ": " + found));
    }
    assertThat(ignored).isEmpty();
  }

  /** It starts beside the shared one: ten seconds and a database of its own. */
  @Test
  void fewTestsAskForAnApplicationOfTheirOwn() throws IOException {
    Pattern own =
        Pattern.compile("(?m)^\\s*@(Import\\(|TestPropertySource|Mockito|Dirties|DynamicProp)");
    Set<String> asking = new TreeSet<>();
    for (Path file : sources(path -> path.toString().matches("src/(test|browser)/.*\\.java"))) {
      if (own.matcher(Files.readString(file)).find()) {
        asking.add(file.getFileName().toString());
      }
    }
    assertThat(asking)
        .containsExactlyInAnyOrder(
            "RebondTest.java",
            "WithEverybody.java",
            "WithProConnect.java",
            "AdministratorKeyTests.java",
            "InjectionJourneyTest.java");
  }

  /** A page that was moved is a failure only when somebody asks for it. */
  @Test
  void everyPageThatCodeNamesIsThere() throws IOException {
    Pattern view = Pattern.compile("\"((?:[a-z]+/)+views/[a-z0-9.-]+)\"");
    Set<String> absent = new TreeSet<>();
    for (Path file : sources(path -> path.toString().matches("src/main/.*\\.java"))) {
      view.matcher(Files.readString(file))
          .results()
          .map(found -> found.group(1))
          .filter(name -> !Files.exists(Path.of("src/main/java/org/rebond", name + ".html")))
          .forEach(name -> absent.add(file + ": " + name));
    }
    assertThat(absent).isEmpty();
  }

  /** Two with one number stop every start: who merges last takes another minute. */
  @Test
  void noTwoMigrationsHaveTheSameNumber() throws IOException {
    List<String> numbers =
        sources(path -> path.getFileName().toString().matches("V\\d+_\\d+__.*\\.sql")).stream()
            .map(path -> path.getFileName().toString().replaceAll("__.*", ""))
            .toList();
    assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void everyPackagePromisesNoNull() throws IOException {
    Set<String> packages = new TreeSet<>();
    Set<String> marked = new TreeSet<>();
    for (Path file : sources(path -> path.toString().endsWith(".java"))) {
      // The promise of a package holds for its tests, benches and journeys.
      String name = file.subpath(3, file.getNameCount() - 1).toString();
      packages.add(name);
      if (file.endsWith("package-info.java") && Files.readString(file).contains("@NullMarked")) {
        marked.add(name);
      }
    }
    packages.removeAll(marked);
    assertThat(packages).as("packages without a @NullMarked package-info.java").isEmpty();
  }

  @Test
  void everyModuleSaysWhatItIsForAndWhatItStandsOn() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of("src/main/java/org/rebond"))) {
      for (Path module : modules.filter(HouseStyleTests::holdsJava).toList()) {
        assertThat(Files.readString(module.resolve("package-info.java")))
            .as(module.toString())
            .contains("@ApplicationModule(", "allowedDependencies")
            .startsWith("/**");
      }
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files =
        Files.find(folder, 9, (path, is) -> path.toString().endsWith(".java"))) {
      return Files.isDirectory(folder) && files.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> sources(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> paths = Files.walk(Path.of("src"))) {
      return paths.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    }
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }
}

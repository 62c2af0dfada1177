package org.rebond.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every action that the code records has its words in both languages. */
class ActionWordsTests {

  private static final Path SOURCES = Path.of("src/main/java/org/rebond");

  /** A call, and what stands between the actor and the subject. */
  private static final Pattern RECORDED =
      Pattern.compile(
          "\\b(?:audit|trail)\\s*\\.record\\(\\s*(?:new Actor\\([^;]*?false\\)|[\\w.]+)\\s*,\\s*([^;]*?),\\s*[^,;]+\\)\\s*;");

  private static final Pattern CALLED = Pattern.compile("\\b(?:audit|trail)\\s*\\.record\\(");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z]+\\.[A-Za-z]+)\"");

  /** Actions that are put together: how the call says it, and what can come of it. */
  private static final Map<String, List<String>> PUT_TOGETHER =
      Map.of(
          "\"agreements.\" + move.step().transition().name().toLowerCase(Locale.ROOT), after.id().value()",
          names("agreements/Transition.java", "  ([A-Z]+)\\((?:Set|\\R)").stream()
              .map(name -> "agreements." + name.toLowerCase(java.util.Locale.ROOT))
              .toList(),
          "\"partnerships.contact\" + kind",
          names("partnerships/contacts/MessageKind.java", "  ([A-Z]+)[,;]").stream()
              .map(name -> "partnerships.contact" + name)
              .toList(),
          "no.counterWentBack() ? \"accounts.passkeyCounterWentBack\" : \"accounts.passkeyRefused\"",
          List.of("accounts.passkeyCounterWentBack", "accounts.passkeyRefused"),
          "deed",
          List.of("offers.archived", "offers.restored"),
          "action",
          List.of("audit.exported", "audit.verified"));

  @Test
  void everyRecordedActionHasItsWordsInBothLanguages() throws IOException {
    Set<String> recorded = new TreeSet<>();
    for (Path source : files(".java")) {
      String code = Files.readString(source);
      long calls = CALLED.matcher(code).results().count();
      Matcher call = RECORDED.matcher(code);
      long read = 0;
      while (call.find()) {
        read++;
        recorded.addAll(actions(source, call.group(1).strip().replaceAll("\\s+", " ")));
      }
      assertThat(read).as("calls that this test can read in " + source).isEqualTo(calls);
    }
    assertThat(recorded).contains("agreements.sign", "accounts.invited", "audit.exported");
    for (String bundle : List.of("messages.properties", "messages_en.properties")) {
      Set<String> words = words(bundle);
      assertThat(recorded)
          .as("audit.action.… in a " + bundle)
          .allSatisfy(action -> assertThat(words).contains("audit.action." + action));
    }
  }

  private static List<String> actions(Path source, String said) {
    Matcher literal = LITERAL.matcher(said);
    if (literal.matches()) {
      return List.of(literal.group(1));
    }
    assertThat(PUT_TOGETHER).as("an action put together in " + source).containsKey(said);
    return PUT_TOGETHER.getOrDefault(said, List.of());
  }

  private static List<String> names(String file, String pattern) {
    try {
      List<String> names =
          Pattern.compile(pattern)
              .matcher(Files.readString(SOURCES.resolve(file)))
              .results()
              .map(found -> found.group(1))
              .toList();
      assertThat(names).as(file).hasSizeGreaterThan(2);
      return names;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Set<String> words(String bundle) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path path : files("/" + bundle)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(path)) {
        properties.load(reader);
      }
      keys.addAll(properties.stringPropertyNames());
    }
    return keys;
  }

  private static List<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList();
    }
  }
}

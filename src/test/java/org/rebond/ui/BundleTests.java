package org.rebond.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTests {

  private static final Path SOURCES = Path.of("src/main/java/org/rebond");
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[}(]");
  private static final Pattern FRENCH_SPACE = Pattern.compile(" [:;!?»]|« ");

  private static final Pattern SAID =
      Pattern.compile(
          "(?:new Refusal\\(|rejectValue\\(\\s*\"\\w+\",|Words\\.of\\(|\"notice\",)\\s*\"([\\w-]+\\.[\\w.-]+)\"\\s*[,)]");
  private static final Pattern WRITTEN =
      Pattern.compile("Mail\\.of\\([^\"+]*\"(\\w+\\.[\\w.]+)\"\\s*[,)]");

  @ParameterizedTest
  @MethodSource("bundles")
  void saysTheSameInBothLanguages(Path french) throws IOException {
    Properties english = load(french.resolveSibling("messages_en.properties"));
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(load(french).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void keepsFrenchPunctuationOnItsLine(Path french) throws IOException {
    Properties words = load(french);
    assertThat(words.stringPropertyNames())
        .allSatisfy(
            key ->
                assertThat(FRENCH_SPACE.matcher(words.getProperty(key)).find())
                    .as("breaking space in %s = %s", key, words.getProperty(key))
                    .isFalse());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void doublesTheApostropheOfAMessageWithArguments(Path french) throws IOException {
    for (Path bundle : List.of(french, french.resolveSibling("messages_en.properties"))) {
      Properties words = load(bundle);
      for (String key : words.stringPropertyNames()) {
        String pattern = words.getProperty(key);
        if (pattern.matches("(?s).*\\{\\d.*")) {
          assertThat(new MessageFormat(pattern, Locale.FRENCH).format(new Object[] {1, 2, 3, 4}))
              .as(key)
              .doesNotContain("{");
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void knowsEveryWordItsPagesUse(Path template) throws IOException {
    TreeSet<String> known = new TreeSet<>();
    for (Path bundle : bundles().toList()) {
      known.addAll(load(bundle).stringPropertyNames());
    }
    assertThat(
            KEY.matcher(Files.readString(template)).results().map(match -> match.group(1)).toList())
        .allSatisfy(key -> assertThat(known).contains(key));
  }

  /** Words that code asks for whole: refusals, mistakes in forms, notices, steps, letters. */
  @ParameterizedTest
  @MethodSource("code")
  void knowsEveryWordItsCodeSays(Path source) throws IOException {
    TreeSet<String> known = new TreeSet<>();
    for (Path bundle : bundles().toList()) {
      known.addAll(load(bundle).stringPropertyNames());
    }
    String java = Files.readString(source);
    assertThat(SAID.matcher(java).results().map(match -> match.group(1)).toList())
        .allSatisfy(key -> assertThat(known).contains(key));
    assertThat(WRITTEN.matcher(java).results().map(match -> match.group(1)).toList())
        .allSatisfy(
            key -> assertThat(known).contains(key + ".subject", key + ".text", key + ".after"));
  }

  static Stream<Path> code() throws IOException {
    return files(".java")
        .filter(
            path -> {
              try {
                String java = Files.readString(path);
                return SAID.matcher(java).find() || WRITTEN.matcher(java).find();
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
  }

  static Stream<Path> bundles() throws IOException {
    return files("messages.properties");
  }

  static Stream<Path> templates() throws IOException {
    return files(".html");
  }

  private static Stream<Path> files(String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(SOURCES)) {
      return walk.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
    }
  }

  private static Properties load(Path path) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(path)) {
      properties.load(reader);
    }
    return properties;
  }
}

package org.rebond;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.junit.jupiter.api.Test;

/** Every word that a page shows comes from a bundle, so that every page speaks both languages. */
class TemplateWordsTests {

  private static final Set<String> SPOKEN =
      Set.of("title", "alt", "placeholder", "aria-label", "aria-description", "label");
  private static final Set<String> SAME_IN_EVERY_LANGUAGE = Set.of("Rebond");
  private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]|&[#\\w]+;");
  private static final Pattern SENTENCE = Pattern.compile("'[^']*\\p{L}{2,} +\\p{L}{2,}[^']*'");

  @Test
  void templatesHoldNoWords() throws IOException, ParseException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Path.of("src/main/java"))) {
      for (Path page : paths.filter(path -> path.toString().endsWith(".html")).toList()) {
        found.addAll(words(page.getFileName().toString(), Files.readString(page)));
      }
    }
    assertThat(found).as("words outside the bundles").isEmpty();
  }

  @Test
  void seesWordsInTextInAttributesAndInLiterals() throws ParseException {
    assertThat(
            words(
                "page",
                """
                <!-- a comment --><p th:text="#{a.b}">Rebond</p><p>Bonjour</p>
                <img alt="un lieu"><b th:text="'deux mots'"></b><i>[[#{a.b}]] · 2 &nbsp;</i>
                """))
        .containsExactly("page:1 Bonjour", "page:2 alt=un lieu", "page:2 th:text='deux mots'");
  }

  private static List<String> words(String name, String page) throws ParseException {
    Words words = new Words(name);
    new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(page, words);
    return words.found;
  }

  private static final class Words extends AbstractMarkupHandler {
    private final String name;
    private final List<String> found = new ArrayList<>();

    private Words(String name) {
      this.name = name;
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
      String text = INLINED.matcher(new String(buffer, offset, length)).replaceAll("").strip();
      if (hasLetters(text) && !SAME_IN_EVERY_LANGUAGE.contains(text)) {
        found.add("%s:%d %s".formatted(name, line, text));
      }
    }

    @Override
    public void handleAttribute(
        char[] buffer,
        int nameOffset,
        int nameLength,
        int nameLine,
        int nameColumn,
        int operatorOffset,
        int operatorLength,
        int operatorLine,
        int operatorColumn,
        int contentOffset,
        int contentLength,
        int outerOffset,
        int outerLength,
        int valueLine,
        int valueColumn) {
      String attribute = new String(buffer, nameOffset, nameLength);
      String value = new String(buffer, contentOffset, contentLength);
      boolean literal = SPOKEN.contains(attribute) && hasLetters(value);
      boolean sentence = attribute.startsWith("th:") && SENTENCE.matcher(value).find();
      if ((literal && !SAME_IN_EVERY_LANGUAGE.contains(value))
          || (sentence && !attribute.matches("th:(class\\w*|replace|insert|with)"))) {
        found.add("%s:%d %s=%s".formatted(name, nameLine, attribute, value));
      }
    }

    private static boolean hasLetters(String text) {
      return text.codePoints().anyMatch(Character::isLetter);
    }
  }
}

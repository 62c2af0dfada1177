package org.rebond.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;

class ContrastTests {

  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): (#[0-9a-f]{6});");

  @ParameterizedTest
  @CsvSource({
    "ink, paper",
    "ink, card",
    "ink, neutral",
    "ink-2, paper",
    "ink-2, card",
    "ink-2, neutral",
    "place, place-soft",
    "place, card",
    "agency, agency-soft",
    "agency, card",
    "accent, accent-soft",
    "accent, card",
    "accent, paper",
    "sun-ink, sun-soft",
    "success, success-soft",
    "success, card",
    "on-sun, sun",
    "on-sun, sun-strong",
    "night-ink, night",
    "night-ink-2, night",
    "night-ink, night-line",
    "ink, sun-soft",
    "ink, accent-soft",
    "ink, success-soft",
    "ink, agency-soft",
    "paper, ink",
    "paper, ink-2",
    "ink, sea",
    "ink-2, sea"
  })
  void isReadableInBothThemes(String text, String ground) throws IOException {
    assertThat(contrast(light(), text, ground)).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(dark(), text, ground)).isGreaterThanOrEqualTo(4.5);
  }

  /** Borders of fields and signs on the map carry meaning: three to one. */
  @ParameterizedTest
  @CsvSource({
    "edge, card",
    "edge, paper",
    "place, land",
    "agency, land",
    "place, paper",
    "agency, paper"
  })
  void isSeenInBothThemes(String sign, String ground) throws IOException {
    assertThat(contrast(light(), sign, ground)).isGreaterThanOrEqualTo(3);
    assertThat(contrast(dark(), sign, ground)).isGreaterThanOrEqualTo(3);
  }

  /** The desk has one theme of its own; see desk.css. */
  @ParameterizedTest
  @CsvSource({
    "#ffffff, #17252e", "#ffffff, #24343e", "#ffffff, #2c7a47", "#ffffff, #80570a",
    "#d3dce1, #17252e", "#d3dce1, #24343e", "#17252e, #ffffff", "#ffd7cc, #24343e"
  })
  void isReadableAtTheDesk(String text, String ground) {
    assertThat(contrast(text, ground)).isGreaterThanOrEqualTo(4.5);
  }

  private static Map<String, String> light() throws IOException {
    return colours(tokens().substring(0, tokens().indexOf("@media")));
  }

  private static Map<String, String> dark() throws IOException {
    Map<String, String> colours = light();
    colours.putAll(colours(tokens().substring(tokens().indexOf("@media"))));
    return colours;
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    for (MatchResult found : COLOUR.matcher(css).results().toList()) {
      colours.put(found.group(1), found.group(2));
    }
    return colours;
  }

  private static String tokens() throws IOException {
    return new ClassPathResource("static/css/tokens.css")
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static double contrast(Map<String, String> theme, String one, String other) {
    return contrast(theme.getOrDefault(one, "missing"), theme.getOrDefault(other, "missing"));
  }

  /** Contrast ratio of WCAG 2. */
  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
  }

  private static double channel(String colour, int at) {
    double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}

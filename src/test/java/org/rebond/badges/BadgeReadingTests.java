package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeReadingTests {

  private static final URI SITE = URI.create("https://rebond.example");
  private static final GoldenVectors.Accepted VECTOR = GoldenVectors.accepted().get(1);

  /** US keys, unshifted then shifted, and what the same keys give in each layout. */
  private static final String US = "1234567890qwmaz/;QWMAZ:#";

  @ParameterizedTest
  @CsvSource({
    "France, '&é\"''(-è_çàaz,qw!mAZ?QWM3'",
    "France with Caps Lock, '1234567890AZ?QW§Maz,qwm\"'",
    "Belgium, '&é\"''(§è!çàaz,qw=mAZ?QWM3'",
    "macOS, '&é\"''(§è!çàaz,qw=mAZ?QWM3'",
    "US, '1234567890qwmaz/;QWMAZ:#'"
  })
  void undoesWhatAFrenchKeyboardMakesOfAReader(String layout, String typed) throws Exception {
    var token = BadgeToken.read(VECTOR.text());
    assertThat(typed).hasSameSizeAs(US);
    for (String given : new String[] {token.text(), BadgeQr.address(SITE, token)}) {
      for (String cased : new String[] {given, given.replace(token.text(), lower(token.text()))}) {
        var out = new StringBuilder();
        cased.chars().mapToObj(c -> (char) c).forEach(c -> out.append(pressed(c, typed)));
        assertThat(accepted(out.toString())).as(layout).isEqualTo(token);
      }
    }
  }

  @Test
  void readsTheAddressAndTheBareToken() throws MalformedBadge {
    var token = BadgeToken.read(VECTOR.text());
    assertThat(accepted(BadgeQr.address(SITE, token) + "\n")).isEqualTo(token);
    assertThat(accepted(token.text())).isEqualTo(token);
    assertThat(accepted("HTTP://LOCALHOST:8080/B#" + token.text())).isEqualTo(token);
  }

  @Test
  void refusesEverythingElse() {
    for (String given :
        new String[] {
          "",
          "https://rebond.example/b#",
          "https://rebond.example/b#" + VECTOR.text() + "0",
          "https://rebond.example/b#" + VECTOR.text().substring(1),
          "https://rebond.example/c#" + VECTOR.text(),
          VECTOR.text() + VECTOR.text(),
          "é".repeat(128),
          "\u0000".repeat(128),
          "x".repeat(1_000_000)
        }) {
      assertThatExceptionOfType(MalformedBadge.class).isThrownBy(() -> BadgeReading.of(given));
    }
  }

  private static char pressed(char c, String typed) {
    int at = US.indexOf(c);
    return at < 0 ? c : typed.charAt(at);
  }

  private static BadgeToken accepted(String given) throws MalformedBadge {
    var key = BadgeTokenTests.verifyingKey(VECTOR);
    return BadgeReading.of(given).candidates().stream().filter(key::signed).findAny().orElseThrow();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TypedCodeTests {

  /** The code is linear: an error goes unnoticed if and only if it is itself a word. */
  @Test
  void noErrorOfOneOrTwoCharactersIsAWord() {
    for (int i = 0; i < 12; i++) {
      for (int a = 1; a < 32; a++) {
        int[] error = new int[12];
        error[i] = a;
        assertThat(ReedSolomon32.isWord(error)).isFalse();
        for (int j = i + 1; j < 12; j++) {
          for (int b = 1; b < 32; b++) {
            error[j] = b;
            if (ReedSolomon32.isWord(error)) {
              throw new AssertionError("unnoticed: %d at %d, %d at %d".formatted(a, i, b, j));
            }
          }
          error[j] = 0;
        }
      }
    }
  }

  @Test
  void theSumOfTwoWordsIsAWord() {
    var random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      int[] sum = word(random);
      int[] other = word(random);
      for (int k = 0; k < 12; k++) {
        sum[k] ^= other[k];
      }
      assertThat(ReedSolomon32.isWord(sum)).isTrue();
    }
  }

  @Test
  void refusesAnyTwoCharactersSwapped() throws MalformedBadge {
    String code = new TypedCode(123_456_789_012_345L).text().replace("-", "");
    for (int i = 0; i < 12; i++) {
      for (int j = i + 1; j < 12; j++) {
        var swapped = new StringBuilder(code);
        swapped.setCharAt(i, code.charAt(j));
        swapped.setCharAt(j, code.charAt(i));
        if (!swapped.toString().equals(code)) {
          assertThatExceptionOfType(MalformedBadge.class)
              .isThrownBy(() -> TypedCode.read(swapped.toString()));
        }
      }
    }
  }

  @Test
  void readsWhatAPersonTypes() throws MalformedBadge {
    var code = new TypedCode(1L << 45 | 1L << 5);
    String text = code.text();
    assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}");
    for (String typed :
        new String[] {
          text.toLowerCase(Locale.ROOT),
          " " + text.replace("-", " ") + " ",
          text.replace("-", "–"),
          text.replace('1', 'I').replace('0', 'o'),
          text.replace('1', 'l').replace('0', 'O'),
          text.replace('1', '&').replace('0', 'à').replace('2', 'é').replace('8', '_'),
        }) {
      assertThat(TypedCode.read(typed)).isEqualTo(code);
    }
  }

  @Test
  void refusesTheGoldenMistakes() {
    assertThat(GoldenVectors.refused("typed-refuse"))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            vector ->
                assertThatExceptionOfType(MalformedBadge.class)
                    .isThrownBy(() -> TypedCode.read(vector.what()))
                    .withMessage(vector.flaw()));
  }

  private static int[] word(Random random) {
    return ReedSolomon32.withCheck(random.ints(10, 0, 32).toArray());
  }
}

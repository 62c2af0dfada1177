package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FreeTextPropertyTests {

  @Property(tries = 500)
  void neverFailsWhateverIsTyped(@ForAll String text, @ForAll String known) {
    assertThatCode(() -> FreeText.sightings(text, List.of(known))).doesNotThrowAnyException();
  }

  @Property(tries = 300)
  void seesATelephoneNumberInTheMiddleOfAnyWords(
      @ForAll("words") String before,
      @ForAll("words") String after,
      @ForAll @IntRange(min = 100_000_000, max = 999_999_999) int number) {
    assertThat(FreeText.sightings(before + " 0" + number + " " + after, List.of()))
        .contains(Sighting.PHONE);
  }

  @Property(tries = 300)
  void everyNirWithItsKeyIsSeenAndNoOtherKeyIs(
      @ForAll("nir") long nir, @ForAll @IntRange(min = 1, max = 96) int off) {
    long key = 97 - nir % 97;
    assertThat(FreeText.sightings("%d%02d".formatted(nir, key), List.of())).contains(Sighting.NIR);
    long wrong = (key - 1 + off) % 97 + 1;
    assertThat(FreeText.sightings("%d%02d".formatted(nir, wrong), List.of()))
        .doesNotContain(Sighting.NIR);
  }

  @Property(tries = 300)
  void readsTheSameInEveryNormalisedForm(@ForAll("sayings") String text) {
    Set<Sighting> composed = FreeText.sightings(text, List.of("L’Établi"));
    for (Normalizer.Form form : Normalizer.Form.values()) {
      assertThat(FreeText.sightings(Normalizer.normalize(text, form), List.of("L’Établi")))
          .as("%s", form)
          .isEqualTo(composed);
    }
  }

  @Property(tries = 300)
  void nothingInvisibleHidesAnything(
      @ForAll("sayings") String text, @ForAll("invisible") String hiding) {
    String hidden = String.join(hiding, text.split(""));
    assertThat(FreeText.sightings(hidden, List.of("L’Établi")))
        .isEqualTo(FreeText.sightings(text, List.of("L’Établi")));
  }

  @Property(tries = 20)
  void takesATimeInProportion(
      @ForAll("patience") String piece, @ForAll @IntRange(min = 20, max = 40) int thousands) {
    String text = piece.repeat(thousands * 1000 / piece.length());
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        java.time.Duration.ofSeconds(5), () -> FreeText.sightings(text, List.of(piece.strip())));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcdefghij éèç.,;").ofMaxLength(60);
  }

  @Provide
  Arbitrary<Long> nir() {
    return Arbitraries.longs().between(1_00_01_01_001_001L, 2_99_12_95_999_999L);
  }

  @Provide
  Arbitrary<String> sayings() {
    return Arbitraries.of(
        "Appelez Mme Lefèvre au 06 12 34 56 78",
        "pour Léa Müller, le 3 à L’Établi",
        "écrire à zoé@example.org, n° 1234567A",
        "2 84 05 79 191 021 08",
        "Rendez-vous à L’Établi, été 2026");
  }

  @Provide
  Arbitrary<String> invisible() {
    return Arbitraries.of("\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad", "\u034f");
  }

  /** What makes careless patterns go back and forth for ever. */
  @Provide
  Arbitrary<String> patience() {
    return Arbitraries.of(
        "0", "06 ", "a.", "a@", "a@a.", "M. ", "pour A", "1234567", "(", "-", "A'");
  }
}

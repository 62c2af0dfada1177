package org.rebond.geography;

import java.util.Comparator;
import java.util.Locale;
import org.rebond.shared.PlainText;

/** How close a commune's name is to a typed one: the same, then begun like it, then the largest. */
final class Likeness {

  private Likeness() {}

  static Comparator<Commune> to(String name) {
    return Comparator.comparing((Commune c) -> !same(c, name))
        .thenComparing(c -> !PlainText.of(c.name()).startsWith(name))
        .thenComparingInt(c -> -c.population());
  }

  static boolean same(Commune commune, String name) {
    return PlainText.of(commune.name()).equals(name);
  }

  /** Whether the accents are the same too: Melle is not Mellé. */
  static boolean sameAccents(Commune commune, String typed) {
    return words(typed).equals(words(commune.name()));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.FRENCH)
        .replaceAll("\\S*\\d\\S*", "")
        .replaceAll("[^\\p{L}]+", " ")
        .strip();
  }
}

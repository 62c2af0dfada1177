package org.rebond.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A text as it is looked for: no accent, no case, no punctuation, "st" read as "saint". Stored and
 * typed texts go through here both, so that they can only differ by what was really written.
 */
public final class PlainText {

  private PlainText() {}

  /** Words in lower case ASCII letters and digits, separated by one space; may be empty. */
  public static String of(String text) {
    return Arrays.stream(ascii(text).split(" "))
        .map(word -> word.equals("st") ? "saint" : word.equals("ste") ? "sainte" : word)
        .collect(Collectors.joining(" "));
  }

  /** The same as the last part of an address, at most 80 characters; never empty. */
  public static String slug(String text) {
    var slug = ascii(text).replace(' ', '-');
    var kept = slug.length() <= 80 ? slug : slug.substring(0, 80).replaceAll("-[^-]*$", "");
    return kept.isEmpty() ? "sans-nom" : kept;
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace("œ", "oe")
        .replace("æ", "ae")
        .replaceAll("[^a-z0-9]+", " ")
        .strip();
  }
}

package org.rebond.shared;

import java.text.Normalizer;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks for persons in a text that people type about their shared work: telephone numbers, e-mail
 * addresses, numbers that are one person's, names after a title or after "pour", "avec"… It says
 * which kinds it saw and never what: nothing of it is to be stored or logged. It is made to warn,
 * not to forbid, so it would rather miss a name than cry over every capital letter. Takes a time in
 * proportion to the text.
 */
public final class FreeText {

  /** Written for the eye only: soft hyphens, joiners, marks of direction, variation selectors. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u3164\\uFE00-\\uFE0F]");

  private static final Pattern ADDRESS_OF_A_PAGE =
      Pattern.compile("(?i)\\bhttps?://[^\\s@]++(?!@)");

  private FreeText() {}

  /**
   * The kinds seen.
   *
   * @param known names of places and organisations, which are no one's name
   */
  public static Set<Sighting> sightings(String text, Collection<String> known) {
    String plain = plain(text);
    EnumSet<Sighting> seen = EnumSet.noneOf(Sighting.class);
    seen.addAll(PersonNumbers.in(ADDRESS_OF_A_PAGE.matcher(plain).replaceAll(" ")));
    if (PersonNames.in(plain, known.stream().map(FreeText::plain).toList())) {
      seen.add(Sighting.NAME);
    }
    return seen;
  }

  /** As it reads: compatible forms made one, nothing invisible, one kind of space and of dash. */
  static String plain(String text) {
    String visible = INVISIBLE.matcher(text).replaceAll("");
    String one = Normalizer.normalize(visible, Normalizer.Form.NFKC);
    StringBuilder plain = new StringBuilder(one.length());
    one.codePoints().forEach(point -> plain.appendCodePoint(plain(point)));
    return plain.toString();
  }

  private static int plain(int point) {
    int digit = Character.digit(point, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          ' ';
      case Character.DASH_PUNCTUATION -> '-';
      default ->
          switch (point) {
            case '\t' -> ' ';
            case '\u2212' -> '-';
            case '\u2019', '\u02BC' -> '\'';
            default -> point;
          };
    };
  }
}

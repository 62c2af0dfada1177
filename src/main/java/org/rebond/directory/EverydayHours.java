package org.rebond.directory;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Puts everyday French, "mardi et jeudi de 14h à 18h30", into opening_hours syntax, or nearly so.
 */
final class EverydayHours {

  private static final List<String> DAYS =
      List.of(
          "lundis?", "mardis?", "mercredis?", "jeudis?", "vendredis?", "samedis?", "dimanches?");
  private static final List<String> CODES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
  private static final Pattern TIME =
      Pattern.compile("\\b(\\d{1,2})\\s*[h:](?:\\s*(\\d{2}))?(?!\\d)");

  private EverydayHours() {}

  /** The caller checks whether the result can be read. */
  static String translate(String typed) {
    var text =
        Normalizer.normalize(typed, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.FRENCH)
            .replace('’', '\'')
            .replaceAll("[–—]", "-")
            .replaceAll("tous les jours|7j/7", "Mo-Su")
            .replaceAll("\\bmidi\\b", "12h")
            .replaceAll("\\b(ferme|fermee|fermes)\\b", "off");
    for (int i = 0; i < DAYS.size(); i++) {
      text = text.replaceAll("\\b" + DAYS.get(i) + "\\b", CODES.get(i));
    }
    text =
        TIME.matcher(text)
            .replaceAll(
                m -> (m.group(1).length() == 1 ? "0" : "") + m.group(1) + ":" + orZero(m.group(2)));
    return text.replaceAll("\\b(du|de|le|les|des|ouvert|ouverte|horaires)\\b", " ")
        .replaceAll("\\s*(\\ba\\b|\\bau\\b|jusqu'a|jusqu'au|-)\\s*", "-")
        .replaceAll("\\s*(\\bet\\b|,|/|&|\\bpuis\\b)\\s*", ",")
        .replaceAll("[.:](\\s|$)", " ")
        .replaceAll("(\\d\\d:\\d\\d|off)\\s*,?\\s*(?=[A-Z])", "$1; ")
        .replaceAll("([a-z])\\s*:?\\s+(?=\\d)", "$1 ")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String orZero(String minutes) {
    return minutes == null ? "00" : minutes;
  }
}

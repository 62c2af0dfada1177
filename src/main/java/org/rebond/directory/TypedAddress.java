package org.rebond.directory;

import java.util.regex.Pattern;
import org.rebond.geography.Communes;
import org.rebond.geography.Resolution;

/**
 * A commune, with or without a street before it: "Melle", "3 rue du Marché, 79500 Melle".
 *
 * @param street what stands before the commune, may be empty
 */
public record TypedAddress(String street, Resolution commune) {

  private static final Pattern POSTAL = Pattern.compile("(.*?)[,\\s]*\\b(\\d[0-9AB]\\d{3}\\s.+)");

  /** What is longer than any address is cut before it is looked at closely. */
  private static final int LONGEST = 300;

  public static TypedAddress read(String typed, Communes communes) {
    var text = typed.strip();
    text = text.substring(0, Math.min(LONGEST, text.length()));
    var whole = communes.resolve(text);
    if (whole instanceof Resolution.Found) {
      return new TypedAddress("", whole);
    }
    var postal = POSTAL.matcher(text);
    if (postal.matches() && !postal.group(1).isBlank()) {
      return new TypedAddress(postal.group(1).strip(), communes.resolve(postal.group(2)));
    }
    int comma = text.lastIndexOf(',');
    return comma > 0
        ? new TypedAddress(
            text.substring(0, comma).strip(), communes.resolve(text.substring(comma + 1)))
        : new TypedAddress("", whole);
  }
}

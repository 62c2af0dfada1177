package org.rebond.shared;

import java.util.Optional;
import java.util.regex.Pattern;

/** INSEE code of a commune: five characters, Corsica's with 2A or 2B (source: INSEE, COG). */
public record InseeCode(String value) implements Comparable<InseeCode> {

  private static final Pattern SHAPE = Pattern.compile("(?:\\d{2}|2[AB])\\d{3}");

  public InseeCode {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an INSEE code of a commune: " + value);
    }
  }

  public static Optional<InseeCode> parse(String typed) {
    String value = typed.strip().toUpperCase(java.util.Locale.ROOT);
    return SHAPE.matcher(value).matches() ? Optional.of(new InseeCode(value)) : Optional.empty();
  }

  /** Two characters, three overseas. */
  public String department() {
    return value.startsWith("97") || value.startsWith("98")
        ? value.substring(0, 3)
        : value.substring(0, 2);
  }

  @Override
  public int compareTo(InseeCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

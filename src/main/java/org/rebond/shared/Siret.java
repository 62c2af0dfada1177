package org.rebond.shared;

import java.util.Optional;

/**
 * SIRET of an establishment: 14 digits whose Luhn sum is a multiple of ten, or, for La Poste (SIREN
 * 356000000), whose plain sum is a multiple of five (source: INSEE, Sirene).
 */
public record Siret(String value) {

  public Siret {
    if (!value.matches("\\d{14}") || !checks(value)) {
      throw new IllegalArgumentException("not a SIRET");
    }
  }

  public static Optional<Siret> parse(String typed) {
    String digits = typed.replaceAll("[\\s\\u00a0\\u202f.]", "");
    return digits.matches("\\d{14}") && checks(digits)
        ? Optional.of(new Siret(digits))
        : Optional.empty();
  }

  private static boolean checks(String digits) {
    int luhn = 0;
    int plain = 0;
    for (int i = 0; i < 14; i++) {
      int digit = digits.charAt(i) - '0';
      plain += digit;
      int weighted = i % 2 == 0 ? digit * 2 : digit;
      luhn += weighted > 9 ? weighted - 9 : weighted;
    }
    return luhn % 10 == 0 || (digits.startsWith("356000000") && plain % 5 == 0);
  }

  @Override
  public String toString() {
    return value;
  }
}

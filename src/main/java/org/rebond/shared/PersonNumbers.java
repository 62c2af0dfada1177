package org.rebond.shared;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Numbers and addresses that are one person's. Every pattern has a bounded length, so that reading
 * takes a time in proportion to the text.
 */
final class PersonNumbers {

  /** Ten digits by pairs, the separators alike: 02.10.2026 14 h 30 is a date. */
  private static final Pattern PHONE_AT_HOME =
      Pattern.compile(
          "(?<![\\p{L}\\d.,/-])\\(?0[1-9]\\)?([ ./-]{0,3})\\d\\d(?:\\1\\d\\d){3}(?![\\d/])");

  private static final Pattern PHONE_FROM_ABROAD =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\+ ?|00 ?)(?:33|262|508|590|594|596|687|689)[ .-]?(?:\\( ?0 ?\\))? ?"
              + "(?:0? ?[1-9]([ ./-]{0,3})\\d\\d(?:\\1\\d\\d){3}|[1-9]\\d\\d([ .-])(?:\\d{3}\\2\\d{3}|\\d\\d(?:\\2\\d\\d){2}))"
              + "(?!\\d)");

  private static final Pattern EMAIL =
      Pattern.compile(
          "[\\p{L}\\p{N}_+%-] ?(?:@|\\(at\\)|\\[at]) ?"
              + "[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.\\p{L}{2,24}",
          Pattern.CASE_INSENSITIVE);

  /** Sex, year, month, department with Corsica's 2A and 2B, commune, order, key. */
  private static final Pattern NIR =
      Pattern.compile(
          "(?<![\\p{L}\\d])([1-478])[ .-]?(\\d\\d)[ .-]?(\\d\\d)[ .-]?(\\d\\d|2[AB])"
              + "[ .-]?(\\d{3})[ .-]?(\\d{3})(?:[ ./-]{0,3}(\\d\\d))?(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE);

  /**
   * Seven digits and a letter (source: validators of the public service "Les emplois de
   * l'inclusion"), or eleven digits, the last of which may be a letter (source: "identifiant local"
   * in the employment service's own software "Perspectives"). Eight digits alone are far more often
   * a date, so they pass.
   */
  private static final Pattern JOB_SEEKER =
      Pattern.compile(
          "(?<![\\p{L}\\d+])(?:\\d{7}(?:\\p{L}| \\p{Lu})|\\d{11}|0\\d{9}\\p{L})(?![\\p{L}\\d'])");

  private PersonNumbers() {}

  static Set<Sighting> in(String plain) {
    EnumSet<Sighting> seen = EnumSet.noneOf(Sighting.class);
    if (PHONE_AT_HOME.matcher(plain).find() || PHONE_FROM_ABROAD.matcher(plain).find()) {
      seen.add(Sighting.PHONE);
    }
    if (EMAIL.matcher(plain).find()) {
      seen.add(Sighting.EMAIL);
    }
    if (NIR.matcher(plain).results().anyMatch(PersonNumbers::nir)) {
      seen.add(Sighting.NIR);
    }
    if (JOB_SEEKER.matcher(plain).find()) {
      seen.add(Sighting.JOB_SEEKER);
    }
    return seen;
  }

  /**
   * With a key it must fit; without one the month must be one (INSEE also gives 20 to 42 and 50
   * on).
   */
  private static boolean nir(MatchResult found) {
    String key = found.group(7);
    if (key != null) {
      return 97 - number(found) % 97 == Integer.parseInt(key);
    }
    int month = Integer.parseInt(found.group(3));
    boolean born = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
    return born && "12".contains(found.group(1));
  }

  private static long number(MatchResult found) {
    StringBuilder digits = new StringBuilder();
    for (int part = 1; part <= 6; part++) {
      digits.append(found.group(part));
    }
    return Long.parseLong(
        digits
            .toString()
            .toUpperCase(java.util.Locale.ROOT)
            .replace("2A", "19")
            .replace("2B", "18"));
  }
}

package org.rebond.badges;

import java.util.Locale;

/**
 * Undoes what a French keyboard makes of a badge. A reader that emulates a US keyboard on a French
 * AZERTY computer (France, Belgium, macOS) swaps A and Q, Z and W, turns M into {@code ,} or {@code
 * ?}, and unshifted digits into {@code &é"'(-è_çà} (6 and 8 also {@code §} and {@code !}); with
 * Caps Lock only the letters change. No two base32 characters fall together, so all of it can be
 * undone; a lone swap of letters looks like a badge, so its signature decides.
 */
final class KeyboardText {

  private static final String TYPED = "&É\"'(-È_ÇÀ§!AQZW,?";
  private static final String MEANT = "123456789068QAWZMM";
  private static final int DIGIT_KEYS = 12;

  private KeyboardText() {}

  /** What the reader was given, if the computer's keyboard is AZERTY and the reader's is US. */
  static String readOnAzerty(String text) {
    return map(text.toUpperCase(Locale.ROOT), TYPED.length());
  }

  /** What a hand meant: letters are true, a digit may lack its Shift, hyphens are only spacing. */
  static String typedByHand(String text) {
    return map(text.replaceAll("[\\s\\p{Pd}]", "").toUpperCase(Locale.ROOT), DIGIT_KEYS);
  }

  private static String map(String text, int known) {
    var meant = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int at = TYPED.indexOf(c);
      meant.append(at < 0 || at >= known ? c : MEANT.charAt(at));
    }
    return meant.toString();
  }
}

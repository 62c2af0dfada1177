package org.rebond.badges;

import org.rebond.badges.MalformedBadge.Flaw;

/**
 * A badge's 50-bit serial as a person types it: ten characters and two check characters of
 * Crockford base32, {@code XXXX-XXXX-XXXX}; spaces, hyphens and case do not matter.
 */
public record TypedCode(long serial) {

  static final long LAST_SERIAL = (1L << 50) - 1;

  public TypedCode {
    if (serial < 0 || serial > LAST_SERIAL) {
      throw new IllegalArgumentException("a serial has 50 bits");
    }
  }

  public static TypedCode read(String typed) throws MalformedBadge {
    String code = KeyboardText.typedByHand(typed);
    if (code.length() != 12) {
      throw new MalformedBadge(Flaw.LENGTH);
    }
    int[] word = new int[12];
    long serial = 0;
    for (int i = 0; i < word.length; i++) {
      word[i] = CrockfordBase32.value(code.charAt(i));
      serial = i < 10 ? serial << 5 | word[i] : serial;
    }
    if (!ReedSolomon32.isWord(word)) {
      throw new MalformedBadge(Flaw.CHECK_CHARACTERS);
    }
    return new TypedCode(serial);
  }

  /** As printed. */
  public String text() {
    int[] message = new int[10];
    for (int i = 0; i < message.length; i++) {
      message[i] = (int) (serial >> (5 * (9 - i))) & 31;
    }
    var text = new StringBuilder(14);
    int[] word = ReedSolomon32.withCheck(message);
    for (int i = 0; i < word.length; i++) {
      text.append(i == 4 || i == 8 ? "-" : "").append(CrockfordBase32.ALPHABET.charAt(word[i]));
    }
    return text.toString();
  }

  /** Never the code itself, which is the pass. */
  @Override
  public String toString() {
    return "TypedCode";
  }
}

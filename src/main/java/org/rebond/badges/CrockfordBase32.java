package org.rebond.badges;

import java.util.Arrays;
import org.rebond.badges.MalformedBadge.Flaw;

/**
 * Crockford's base32 without padding: digits and capitals without I, L, O and U, read in either
 * case, with I and L read as 1 and O as 0 (source: crockford.com/base32.html).
 */
final class CrockfordBase32 {

  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final byte[] VALUES = values();

  private CrockfordBase32() {}

  static String encode(byte[] bytes) {
    var text = new StringBuilder((bytes.length * 8 + 4) / 5);
    int buffer = 0;
    int bits = 0;
    for (byte b : bytes) {
      buffer = (buffer << 8 | (b & 0xFF)) & 0xFFF;
      for (bits += 8; bits >= 5; bits -= 5) {
        text.append(ALPHABET.charAt(buffer >> (bits - 5) & 31));
      }
    }
    if (bits > 0) {
      text.append(ALPHABET.charAt(buffer << (5 - bits) & 31));
    }
    return text.toString();
  }

  /** Exactly what {@link #encode} writes: bits left over must be zero and fewer than five. */
  static byte[] decode(String text) throws MalformedBadge {
    int leftover = text.length() * 5 % 8;
    if (leftover >= 5) {
      throw new MalformedBadge(Flaw.LENGTH);
    }
    byte[] bytes = new byte[text.length() * 5 / 8];
    int buffer = 0;
    int bits = 0;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      buffer = (buffer << 5 | value(text.charAt(i))) & 0xFFF;
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[at++] = (byte) (buffer >> bits);
      }
    }
    if ((buffer & (1 << leftover) - 1) != 0) {
      throw new MalformedBadge(Flaw.LEFTOVER_BITS);
    }
    return bytes;
  }

  static int value(char c) throws MalformedBadge {
    int value = c < VALUES.length ? VALUES[c] : -1;
    if (value < 0) {
      throw new MalformedBadge(Flaw.CHARACTER);
    }
    return value;
  }

  private static byte[] values() {
    byte[] values = new byte[128];
    Arrays.fill(values, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      values[ALPHABET.charAt(i)] = (byte) i;
      values[Character.toLowerCase(ALPHABET.charAt(i))] = (byte) i;
    }
    values['I'] = values['i'] = values['L'] = values['l'] = 1;
    values['O'] = values['o'] = 0;
    return values;
  }
}

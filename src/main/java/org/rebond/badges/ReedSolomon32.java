package org.rebond.badges;

import java.util.Arrays;

/**
 * The two check symbols of a typed code: a shortened Reed–Solomon code over GF(32) (x⁵+x²+1, roots
 * α and α²). Its distance is 3: any one or two wrong characters, swaps included, are noticed; it
 * corrects nothing, since a guess at a serial would be somebody else's badge.
 */
final class ReedSolomon32 {

  private static final int[] POWERS = powers();
  private static final int[] LOGS = logs();

  private ReedSolomon32() {}

  /** The message and its two check symbols, highest power first. */
  static int[] withCheck(int[] message) {
    // Remainder of message·x² by (x − α)(x − α²) = x² + (α + α²)x + α³.
    int high = 0;
    int low = 0;
    for (int symbol : message) {
      int factor = symbol ^ high;
      high = low ^ times(factor, POWERS[1] ^ POWERS[2]);
      low = times(factor, POWERS[3]);
    }
    int[] word = Arrays.copyOf(message, message.length + 2);
    word[message.length] = high;
    word[message.length + 1] = low;
    return word;
  }

  static boolean isWord(int[] word) {
    int atAlpha = 0;
    int atAlphaSquared = 0;
    for (int symbol : word) {
      atAlpha = times(atAlpha, POWERS[1]) ^ symbol;
      atAlphaSquared = times(atAlphaSquared, POWERS[2]) ^ symbol;
    }
    return atAlpha == 0 && atAlphaSquared == 0;
  }

  private static int times(int a, int b) {
    return a == 0 || b == 0 ? 0 : POWERS[(LOGS[a] + LOGS[b]) % 31];
  }

  private static int[] powers() {
    int[] powers = new int[31];
    int value = 1;
    for (int i = 0; i < 31; i++) {
      powers[i] = value;
      value <<= 1;
      value = value > 31 ? value ^ 0b100101 : value;
    }
    return powers;
  }

  private static int[] logs() {
    int[] logs = new int[32];
    for (int i = 0; i < 31; i++) {
      logs[POWERS[i]] = i;
    }
    return logs;
  }
}

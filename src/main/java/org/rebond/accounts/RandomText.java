package org.rebond.accounts;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What nobody guesses, for an address or a cookie (OWASP ASVS 5.0, 11.5.1: a UUID is too short).
 */
final class RandomText {

  private static final SecureRandom RANDOM = new SecureRandom();

  private RandomText() {}

  static String ofBytes(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

package org.rebond.badges;

import java.nio.ByteBuffer;

/**
 * Serials drawn from a request's random key (256 bits): HMAC-SHA-256 in counter mode. The same form
 * sent twice draws the same badges, and nobody without the form can draw them again.
 */
final class Serials {

  private final byte[] key;
  private long counter;

  Serials(byte[] key) {
    this.key = key.clone();
  }

  long next() {
    return ByteBuffer.wrap(Hmac.of(key, counter++)).getLong() >>> 14;
  }
}

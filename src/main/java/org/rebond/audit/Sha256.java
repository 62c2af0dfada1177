package org.rebond.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * SHA-256 over values that can be read in one way only: numbers and ids have a fixed width, a text
 * stands behind its length, what may be absent behind a byte that says so. The migration that
 * chained the first lines writes the same in SQL.
 */
final class Sha256 {

  private final MessageDigest digest;

  Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
    }
  }

  Sha256 add(Digest value) {
    return add(value.bytes());
  }

  Sha256 add(byte[] value) {
    digest.update(value);
    return this;
  }

  Sha256 add(UUID value) {
    return add(
        ByteBuffer.allocate(16)
            .putLong(value.getMostSignificantBits())
            .putLong(value.getLeastSignificantBits())
            .array());
  }

  Sha256 add(int value) {
    return add(ByteBuffer.allocate(4).putInt(value).array());
  }

  Sha256 add(long value) {
    return add(ByteBuffer.allocate(8).putLong(value).array());
  }

  /** In microseconds, which is what the database keeps. */
  Sha256 add(Instant value) {
    return add(ChronoUnit.MICROS.between(Instant.EPOCH, value));
  }

  Sha256 add(String value) {
    byte[] text = value.getBytes(StandardCharsets.UTF_8);
    return add(text.length).add(text);
  }

  Sha256 add(Optional<UUID> value) {
    return value.isPresent() ? add(new byte[] {1}).add(value.get()) : add(new byte[] {0});
  }

  Digest digest() {
    return Digest.of(digest.digest());
  }
}

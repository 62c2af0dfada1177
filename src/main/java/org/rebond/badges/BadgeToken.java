package org.rebond.badges;

import java.util.Arrays;
import org.rebond.badges.MalformedBadge.Flaw;

/**
 * A badge and its Ed25519 signature: exactly 80 bytes, or 128 characters of Crockford base32.
 * Reading one checks its form only; {@link BadgeVerifyingKey} says whether the instance signed it.
 */
public final class BadgeToken {

  public static final int LENGTH = 80;
  public static final int TEXT_LENGTH = 128;

  private final EntryBadge badge;
  private final byte[] signature;

  BadgeToken(EntryBadge badge, byte[] signature) {
    this.badge = badge;
    this.signature = signature.clone();
  }

  public static BadgeToken read(byte[] bytes) throws MalformedBadge {
    if (bytes.length != LENGTH) {
      throw new MalformedBadge(Flaw.LENGTH);
    }
    return new BadgeToken(
        EntryBadge.read(bytes), Arrays.copyOfRange(bytes, EntryBadge.LENGTH, LENGTH));
  }

  public static BadgeToken read(String text) throws MalformedBadge {
    if (text.length() != TEXT_LENGTH) {
      throw new MalformedBadge(Flaw.LENGTH);
    }
    return read(CrockfordBase32.decode(text));
  }

  public EntryBadge badge() {
    return badge;
  }

  byte[] signature() {
    return signature.clone();
  }

  public byte[] bytes() {
    byte[] bytes = Arrays.copyOf(badge.bytes(), LENGTH);
    System.arraycopy(signature, 0, bytes, EntryBadge.LENGTH, signature.length);
    return bytes;
  }

  public String text() {
    return CrockfordBase32.encode(bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BadgeToken that && Arrays.equals(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(signature);
  }

  /** Never the token itself, which is the pass. */
  @Override
  public String toString() {
    return "BadgeToken[" + badge + "]";
  }
}

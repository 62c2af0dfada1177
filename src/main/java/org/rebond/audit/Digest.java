package org.rebond.audit;

import java.util.HexFormat;

/** A SHA-256, written in 64 hexadecimal digits. */
record Digest(String hex) {

  /** Stands before the first line of a chain, and where nobody or nothing is bound. */
  static final Digest NONE = new Digest("0".repeat(64));

  Digest {
    if (!hex.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
    }
  }

  static Digest of(byte[] bytes) {
    return new Digest(HexFormat.of().formatHex(bytes));
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}

package org.rebond.badges;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The public Ed25519 key of one quarter: 32 bytes (RFC 8032), known to every desk. */
final class BadgeVerifyingKey {

  /** Keeps the signature from meaning anything else that the same key could ever sign. */
  private static final byte[] DOMAIN = "RB1\0".getBytes(StandardCharsets.US_ASCII);

  private final int kid;
  private final Ed25519PublicKeyParameters key;

  BadgeVerifyingKey(int kid, byte[] encoded) {
    this.kid = kid;
    this.key = new Ed25519PublicKeyParameters(encoded);
  }

  int kid() {
    return kid;
  }

  boolean signed(BadgeToken token) {
    if (token.badge().kid() != kid) {
      return false;
    }
    var verifier = new Ed25519Signer();
    verifier.init(false, key);
    byte[] message = message(token.badge());
    verifier.update(message, 0, message.length);
    return verifier.verifySignature(token.signature());
  }

  byte[] encoded() {
    return key.getEncoded();
  }

  static byte[] message(EntryBadge badge) {
    byte[] said = badge.bytes();
    byte[] message = new byte[DOMAIN.length + said.length];
    System.arraycopy(DOMAIN, 0, message, 0, DOMAIN.length);
    System.arraycopy(said, 0, message, DOMAIN.length, said.length);
    return message;
  }
}

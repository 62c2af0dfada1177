package org.rebond.badges;

import java.security.SecureRandom;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The instance's private Ed25519 key of one quarter; never written anywhere unsealed. */
final class BadgeSigningKey {

  private final int kid;
  private final Ed25519PrivateKeyParameters key;

  /** From the 32 bytes of RFC 8032, 5.1.5. */
  BadgeSigningKey(int kid, byte[] secret) {
    this.kid = kid;
    this.key = new Ed25519PrivateKeyParameters(secret);
  }

  static BadgeSigningKey random(int kid, SecureRandom random) {
    return new BadgeSigningKey(kid, new Ed25519PrivateKeyParameters(random).getEncoded());
  }

  BadgeToken sign(EntryBadge badge) {
    if (badge.kid() != kid) {
      throw new IllegalArgumentException("a badge names the key that signs it");
    }
    var signer = new Ed25519Signer();
    signer.init(true, key);
    byte[] message = BadgeVerifyingKey.message(badge);
    signer.update(message, 0, message.length);
    return new BadgeToken(badge, signer.generateSignature());
  }

  BadgeVerifyingKey verifyingKey() {
    return new BadgeVerifyingKey(kid, key.generatePublicKey().getEncoded());
  }

  byte[] secret() {
    return key.getEncoded();
  }
}

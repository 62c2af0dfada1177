package org.rebond.platform;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Seals secrets at rest with AES-256-GCM under the instance's master key: 5 bytes that tell the
 * form and the key, 12 bytes of nonce, then the sealed text with its 16-byte tag. The context (what
 * the secret is, whose it is) is bound in, so that a sealed value moved to another row does not
 * open.
 */
@Component
public class Sealing {

  private final MasterKeys keys;
  private final SecureRandom random = new SecureRandom();

  Sealing(MasterKeys keys) {
    this.keys = keys;
  }

  public byte[] seal(String context, byte[] secret) {
    byte[] nonce = new byte[MasterKey.NONCE];
    random.nextBytes(nonce);
    try {
      return keys.current().seal(context, nonce, secret);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
    }
  }

  /** Throws {@link IllegalStateException} where the key or the context is another one. */
  public byte[] open(String context, byte[] sealed) {
    return opened(context, sealed)
        .orElseThrow(
            () -> new IllegalStateException("sealed under another master key: " + context));
  }

  /** Nothing where neither the key nor the one before it opens this in this context. */
  Optional<byte[]> opened(String context, byte[] sealed) {
    try {
      for (MasterKey key : keys.all()) {
        Optional<byte[]> opened = key.open(context, sealed);
        if (opened.isPresent()) {
          return opened;
        }
      }
      return Optional.empty();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
    }
  }

  /** How all that is sealed today begins; what begins otherwise is to be sealed anew. */
  byte[] mark() {
    return keys.current().mark();
  }

  /** Whether a master key from before is still given. */
  boolean changing() {
    return keys.changing();
  }

  /** 32 bytes for one use, from which neither the master key nor another use's can be found. */
  public byte[] subkey(String use) {
    return keys.current().derived(use, 32);
  }
}

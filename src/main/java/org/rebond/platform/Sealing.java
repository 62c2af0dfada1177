package org.rebond.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals secrets at rest with AES-256-GCM under the instance's master key: 12 bytes of nonce, then
 * the sealed text with its 16-byte tag. The context (what the secret is, whose it is) is bound in,
 * so that a sealed value moved to another row does not open.
 */
@Component
public class Sealing {

  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Sealing(PlatformProperties properties) throws IOException {
    this.key = new SecretKeySpec(masterKey(properties), "AES");
  }

  public byte[] seal(String context, byte[] secret) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(secret);
      return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
    }
  }

  /** Throws {@link IllegalStateException} where the key or the context is another one. */
  public byte[] open(String context, byte[] sealed) {
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
    try {
      return cipher(Cipher.DECRYPT_MODE, nonce, context)
          .doFinal(sealed, NONCE, sealed.length - NONCE);
    } catch (AEADBadTagException wrongKey) {
      throw new IllegalStateException("sealed under another master key: " + context, wrongKey);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-GCM is part of every JDK", impossible);
    }
  }

  /** 32 bytes for one use, from which neither the master key nor another use's can be found. */
  public byte[] subkey(String use) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .thenExpand(use.getBytes(java.nio.charset.StandardCharsets.UTF_8), 32));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF-SHA256 is part of every JDK", impossible);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String context) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return cipher;
  }

  private static byte[] masterKey(PlatformProperties properties) throws IOException {
    if (!properties.masterKey().isBlank()) {
      byte[] bytes = Base64.getDecoder().decode(properties.masterKey());
      if (bytes.length != 32) {
        throw new IllegalStateException("REBOND_MASTER_KEY must be 32 bytes in base64");
      }
      return bytes;
    }
    if (properties.database().external()) {
      throw new IllegalStateException(
          "REBOND_MASTER_KEY is not set: 32 random bytes in base64 (openssl rand -base64 32)");
    }
    return Base64.getUrlDecoder()
        .decode(
            SecretFile.readOrMake(properties.dataDirectory().resolve("secrets").resolve("master")));
  }
}

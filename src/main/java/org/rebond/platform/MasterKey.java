package org.rebond.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One master key. What it seals begins with its mark: the version of the form, then four bytes that
 * tell this key from another one and nothing about it. Values from before there were marks have
 * none.
 */
final class MasterKey {

  static final int MARK = 5;
  static final int NONCE = 12;
  private static final int TAG = 16;
  private static final byte VERSION = 1;

  private final SecretKeySpec key;
  private final byte[] mark;

  MasterKey(byte[] bytes) {
    this.key = new SecretKeySpec(bytes, "AES");
    this.mark = ByteBuffer.allocate(MARK).put(VERSION).put(derived("mark of sealed", 4)).array();
  }

  /**
   * 32 bytes in base64, as {@code openssl rand -base64 32} writes them; {@code name} may be told.
   */
  static MasterKey parse(String name, String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != 32) {
      throw new IllegalStateException(name + " must be 32 bytes in base64");
    }
    return new MasterKey(bytes);
  }

  byte[] mark() {
    return mark.clone();
  }

  byte[] seal(String context, byte[] nonce, byte[] secret) throws GeneralSecurityException {
    byte[] sealed = cipher(Cipher.ENCRYPT_MODE, mark, nonce, context).doFinal(secret);
    return ByteBuffer.allocate(MARK + NONCE + sealed.length)
        .put(mark)
        .put(nonce)
        .put(sealed)
        .array();
  }

  /** Nothing where another key sealed it, or for something else. */
  Optional<byte[]> open(String context, byte[] sealed) throws GeneralSecurityException {
    Optional<byte[]> marked =
        Arrays.equals(mark, 0, MARK, sealed, 0, Math.min(MARK, sealed.length))
            ? open(context, mark, ByteBuffer.wrap(sealed, MARK, sealed.length - MARK))
            : Optional.empty();
    // A value without a mark may begin as one does, by chance.
    return marked.isPresent() ? marked : open(context, new byte[0], ByteBuffer.wrap(sealed));
  }

  private Optional<byte[]> open(String context, byte[] mark, ByteBuffer sealed)
      throws GeneralSecurityException {
    if (sealed.remaining() < NONCE + TAG) {
      return Optional.empty();
    }
    byte[] nonce = new byte[NONCE];
    sealed.get(nonce);
    byte[] rest = new byte[sealed.remaining()];
    sealed.get(rest);
    try {
      return Optional.of(cipher(Cipher.DECRYPT_MODE, mark, nonce, context).doFinal(rest));
    } catch (AEADBadTagException notThisOne) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] mark, byte[] nonce, String context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
    cipher.updateAAD(mark);
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** For one use, from which neither this key nor another use's can be found. */
  byte[] derived(String use, int length) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveData(
              HKDFParameterSpec.ofExtract()
                  .addIKM(key)
                  .thenExpand(use.getBytes(StandardCharsets.UTF_8), length));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HKDF-SHA256 is part of every JDK", impossible);
    }
  }
}

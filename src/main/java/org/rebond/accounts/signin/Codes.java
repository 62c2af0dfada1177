package org.rebond.accounts.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rebond.platform.Sealing;
import org.springframework.stereotype.Component;

/**
 * Codes of six digits. A copy of the database does not let anyone guess them: they are stored as a
 * hash under a key that is not in it.
 */
@Component
public class Codes {

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  Codes(Sealing sealing) {
    this.key = new SecretKeySpec(sealing.subkey("accounts.sign_in.code"), "HmacSHA256");
  }

  public String make() {
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  /** With a space in the middle, as people read it aloud. */
  public static String written(String code) {
    return code.substring(0, 3) + " " + code.substring(3);
  }

  public byte[] hash(UUID request, String code) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal((request + ":" + code).getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
    }
  }

  /** What no code hashes to: for a request that nobody can answer. */
  public byte[] none() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return bytes;
  }

  /** However it was typed: spaces and points between the digits do not matter. */
  public boolean matches(UUID request, String typed, byte[] hash) {
    return MessageDigest.isEqual(hash, hash(request, typed.replaceAll("\\D", "")));
  }
}

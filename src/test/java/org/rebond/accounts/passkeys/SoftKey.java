package org.rebond.accounts.passkeys;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A security key in software, which can be made to misbehave: other site, nobody present, copy. */
final class SoftKey {

  static final int PRESENT = 0x01;
  static final int VERIFIED = 0x04;
  private static final int HAS_CREDENTIAL = 0x40;
  private static final Pattern CHALLENGE = Pattern.compile("\"challenge\":\"([^\"]+)\"");
  private static final byte[] COSE_ES256 = {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 0x20};

  final byte[] id = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
  String origin;
  int flags = PRESENT | VERIFIED;
  int counter;
  private final KeyPair pair;

  SoftKey(String origin) throws GeneralSecurityException {
    this.origin = origin;
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    this.pair = generator.generateKeyPair();
  }

  /** What a browser answers to the options for a new key. */
  String make(String options) throws GeneralSecurityException {
    ECPublicKey key = (ECPublicKey) pair.getPublic();
    byte[] cose =
        joined(
            COSE_ES256,
            fixed(key.getW().getAffineX()),
            new byte[] {0x22, 0x58, 0x20},
            fixed(key.getW().getAffineY()));
    byte[] data =
        joined(
            data(flags | HAS_CREDENTIAL), new byte[16], new byte[] {0, (byte) id.length}, id, cose);
    byte[] attestation =
        joined(
            new byte[] {(byte) 0xa3},
            text("fmt"),
            text("none"),
            text("attStmt"),
            new byte[] {(byte) 0xa0},
            text("authData"),
            new byte[] {0x58, (byte) data.length},
            data);
    return credential(
        """
        "attestationObject":"%s","clientDataJSON":"%s","transports":["internal"]
        """
            .formatted(web(attestation), web(said("webauthn.create", options))));
  }

  /** What a browser answers to the options for signing in. */
  String sign(String options) throws GeneralSecurityException {
    byte[] data = data(flags);
    byte[] said = said("webauthn.get", options);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(joined(data, sha(said)));
    return credential(
        """
        "authenticatorData":"%s","clientDataJSON":"%s","signature":"%s"
        """
            .formatted(web(data), web(said), web(signature.sign())));
  }

  private String credential(String response) {
    return """
        {"id":"%s","rawId":"%s","type":"public-key","response":{%s},
         "authenticatorAttachment":"platform","clientExtensionResults":{}}
        """
        .formatted(web(id), web(id), response);
  }

  private byte[] data(int withFlags) throws GeneralSecurityException {
    return ByteBuffer.allocate(37)
        .put(sha("localhost".getBytes(StandardCharsets.UTF_8)))
        .put((byte) withFlags)
        .putInt(counter)
        .array();
  }

  private byte[] said(String type, String options) {
    Matcher challenge = CHALLENGE.matcher(options);
    if (!challenge.find()) {
      throw new AssertionError("no challenge in " + options);
    }
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\"}"
        .formatted(type, challenge.group(1), origin)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] fixed(BigInteger number) {
    byte[] bytes = number.toByteArray();
    byte[] fixed = new byte[32];
    int length = Math.min(32, bytes.length);
    System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
    return fixed;
  }

  private static byte[] text(String said) {
    byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
    return joined(new byte[] {(byte) (0x60 + bytes.length)}, bytes);
  }

  private static byte[] joined(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] sha(byte[] bytes) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  private static String web(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

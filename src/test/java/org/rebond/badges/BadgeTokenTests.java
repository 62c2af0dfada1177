package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class BadgeTokenTests {

  @Test
  void writesTheGoldenVectors() {
    assertThat(GoldenVectors.accepted())
        .hasSizeGreaterThan(5)
        .allSatisfy(
            vector -> {
              var key = signingKey(vector);
              BadgeToken token = key.sign(vector.badge());
              assertThat(key.verifyingKey().encoded())
                  .isEqualTo(GoldenVectors.hex(vector.publicKey()));
              assertThat(token.bytes()).isEqualTo(GoldenVectors.hex(vector.hex()));
              assertThat(token.text()).isEqualTo(vector.text());
              assertThat(vector.badge().typedCode().text()).isEqualTo(vector.typed());
            });
  }

  @Test
  void readsTheGoldenVectors() {
    assertThat(GoldenVectors.accepted())
        .allSatisfy(
            vector -> {
              BadgeToken token = BadgeToken.read(GoldenVectors.hex(vector.hex()));
              assertThat(token.badge()).isEqualTo(vector.badge());
              assertThat(BadgeToken.read(vector.text().toLowerCase(Locale.ROOT))).isEqualTo(token);
              assertThat(verifyingKey(vector).signed(token)).isTrue();
              assertThat(TypedCode.read(vector.typed()).serial())
                  .isEqualTo(vector.badge().serial());
            });
  }

  @Test
  void theSignatureIsPlainEd25519OverRb1AndThePayload() {
    assertThat(GoldenVectors.accepted())
        .allSatisfy(
            vector -> {
              byte[] token = GoldenVectors.hex(vector.hex());
              var jdk = Signature.getInstance("Ed25519");
              byte[] spki = GoldenVectors.hex("302a300506032b6570032100" + vector.publicKey());
              jdk.initVerify(
                  KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spki)));
              jdk.update(new byte[] {'R', 'B', '1', 0});
              jdk.update(token, 0, 16);
              assertThat(jdk.verify(token, 16, 64)).isTrue();
            });
  }

  @Test
  void refusesWhatIsMalformedAndSaysWhy() {
    assertThat(GoldenVectors.refused("refuse"))
        .hasSizeGreaterThan(15)
        .allSatisfy(
            vector ->
                assertThatExceptionOfType(MalformedBadge.class)
                    .isThrownBy(() -> BadgeToken.read(GoldenVectors.hex(vector.what())))
                    .withMessage(vector.flaw()));
  }

  @Test
  void refusesForgedAndNonCanonicalSignatures() {
    var key = verifyingKey(GoldenVectors.accepted().get(1));
    assertThat(GoldenVectors.forged())
        .hasSize(3)
        .allSatisfy(
            hex -> assertThat(key.signed(BadgeToken.read(GoldenVectors.hex(hex)))).isFalse());
  }

  @Test
  void theKeyOfAnotherQuarterSignsNothingHere() throws MalformedBadge {
    var vector = GoldenVectors.accepted().get(1);
    var other = new BadgeVerifyingKey(8, GoldenVectors.hex(vector.publicKey()));
    assertThat(other.signed(BadgeToken.read(GoldenVectors.hex(vector.hex())))).isFalse();
  }

  @Test
  void refusesEverySingleFlippedBit() {
    var vector = GoldenVectors.accepted().get(1);
    var key = verifyingKey(vector);
    byte[] token = GoldenVectors.hex(vector.hex());
    for (int bit = 0; bit < token.length * 8; bit++) {
      byte[] flipped = token.clone();
      flipped[bit / 8] ^= (byte) (0x80 >> bit % 8);
      assertThat(accepted(key, flipped)).as("bit %d", bit).isFalse();
    }
  }

  @Test
  void neverPrintsThePass() throws MalformedBadge {
    var vector = GoldenVectors.accepted().get(1);
    BadgeToken token = BadgeToken.read(vector.text());
    assertThat(token + " " + token.badge() + " " + token.badge().typedCode())
        .doesNotContain(Long.toString(vector.badge().serial()))
        .doesNotContain(vector.text().substring(12, 20))
        .doesNotContain(vector.typed().substring(0, 4));
  }

  static boolean accepted(BadgeVerifyingKey key, byte[] bytes) {
    try {
      return key.signed(BadgeToken.read(bytes));
    } catch (MalformedBadge refused) {
      return false;
    }
  }

  static BadgeSigningKey signingKey(GoldenVectors.Accepted vector) {
    return new BadgeSigningKey(vector.badge().kid(), GoldenVectors.hex(vector.secret()));
  }

  static BadgeVerifyingKey verifyingKey(GoldenVectors.Accepted vector) {
    return new BadgeVerifyingKey(vector.badge().kid(), GoldenVectors.hex(vector.publicKey()));
  }
}

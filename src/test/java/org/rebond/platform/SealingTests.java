package org.rebond.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTests {

  private static final byte[] SECRET = "un secret".getBytes(UTF_8);

  private final Sealing sealing = sealing(key(1));

  @Test
  void opensWhatItSealedAndNeverSealsTheSameTwice() {
    byte[] sealed = sealing.seal("row:1", SECRET);
    assertThat(sealing.open("row:1", sealed)).isEqualTo(SECRET);
    assertThat(sealing.seal("row:1", SECRET)).isNotEqualTo(sealed);
    assertThat(new String(sealed, UTF_8)).doesNotContain("un secret");
  }

  @Test
  void anotherKeyDoesNotOpenIt() {
    byte[] sealed = sealing.seal("row:1", SECRET);
    assertThatThrownBy(() -> sealing(key(2)).open("row:1", sealed))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("another master key");
  }

  @Test
  void movedToAnotherRowItDoesNotOpen() {
    byte[] sealed = sealing.seal("row:1", SECRET);
    assertThatThrownBy(() -> sealing.open("row:2", sealed))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void changedByOneBitItDoesNotOpen() {
    for (int at : new int[] {0, 12, 20, SECRET.length + 27}) {
      byte[] sealed = sealing.seal("row:1", SECRET);
      sealed[at] ^= 1;
      assertThatThrownBy(() -> sealing.open("row:1", sealed))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void withTheKeyFromBeforeItOpensAndNothingIsSealedUnderThatOneAnyMore() {
    byte[] before = sealing.seal("row:1", SECRET);
    Sealing changing = sealing(key(2), key(1));
    assertThat(changing.open("row:1", before)).isEqualTo(SECRET);
    byte[] now = changing.seal("row:1", SECRET);
    assertThat(now).startsWith(changing.mark());
    assertThat(java.util.Arrays.copyOf(before, MasterKey.MARK)).isNotEqualTo(changing.mark());
    assertThat(sealing(key(2)).open("row:1", now)).isEqualTo(SECRET);
    assertThatThrownBy(() -> sealing.open("row:1", now)).isInstanceOf(IllegalStateException.class);
  }

  /** As values were before they told their form and their key. */
  @Test
  void aValueWithoutAMarkStillOpens() throws GeneralSecurityException {
    byte[] nonce = new byte[12];
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.ENCRYPT_MODE,
        new SecretKeySpec(Base64.getDecoder().decode(key(1)), "AES"),
        new GCMParameterSpec(128, nonce));
    cipher.updateAAD("row:1".getBytes(UTF_8));
    byte[] sealed = cipher.doFinal(SECRET);
    byte[] unmarked = ByteBuffer.allocate(12 + sealed.length).put(nonce).put(sealed).array();
    assertThat(sealing.open("row:1", unmarked)).isEqualTo(SECRET);
    assertThat(sealing(key(2), key(1)).open("row:1", unmarked)).isEqualTo(SECRET);
    assertThatThrownBy(() -> sealing(key(2)).open("row:1", unmarked))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsTooShortToBeSealedDoesNotOpen() {
    for (int length : new int[] {0, 4, 5, 17, 32}) {
      assertThatThrownBy(() -> sealing.open("row:1", new byte[length]))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void theKeysOfTheEmbeddedDatabaseAreTwoFiles(@TempDir Path data) throws IOException {
    var properties =
        new PlatformProperties(
            URI.create("http://localhost"),
            data,
            "",
            false,
            new PlatformProperties.Database("", "", "", "", ""));
    byte[] before = new Sealing(new MasterKeys(properties, "")).seal("row:1", SECRET);
    Path secrets = data.resolve("secrets");
    Files.move(secrets.resolve("master"), secrets.resolve("master.previous"));
    Sealing changing = new Sealing(new MasterKeys(properties, ""));
    assertThat(changing.changing()).isTrue();
    assertThat(changing.open("row:1", before)).isEqualTo(SECRET);
    byte[] now = changing.seal("row:1", SECRET);
    Files.delete(secrets.resolve("master.previous"));
    Sealing changed = new Sealing(new MasterKeys(properties, ""));
    assertThat(changed.changing()).isFalse();
    assertThat(changed.open("row:1", now)).isEqualTo(SECRET);
    assertThatThrownBy(() -> changed.open("row:1", before))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aKeyIsThirtyTwoBytesAndNeededOnAnExternalDatabase() {
    assertThatThrownBy(() -> sealing(Base64.getEncoder().encodeToString(new byte[16])))
        .hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> sealing("")).hasMessageContaining("REBOND_MASTER_KEY is not set");
  }

  private static String key(int filler) {
    byte[] key = new byte[32];
    java.util.Arrays.fill(key, (byte) filler);
    return Base64.getEncoder().encodeToString(key);
  }

  private static Sealing sealing(String key) {
    return sealing(key, "");
  }

  private static Sealing sealing(String key, String previous) {
    try {
      return new Sealing(
          new MasterKeys(
              new PlatformProperties(
                  URI.create("http://localhost"),
                  Path.of("var"),
                  key,
                  false,
                  new PlatformProperties.Database(
                      "jdbc:postgresql://elsewhere/rebond", "", "", "", "")),
              previous));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package org.rebond.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

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
    try {
      return new Sealing(
          new PlatformProperties(
              URI.create("http://localhost"),
              Path.of("var"),
              key,
              false,
              new PlatformProperties.Database(
                  "jdbc:postgresql://elsewhere/rebond", "", "", "", "")));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

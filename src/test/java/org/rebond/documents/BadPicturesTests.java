package org.rebond.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.shared.Refusal;
import org.rebond.testing.Photographs;

/** Files that are no photo, or that would harm whoever opens them. */
class BadPicturesTests {

  private static final String FRAME =
      "\u00FF\u00C0\0\u000B\u0008\0\u0010\0\u0010\u0001\u0001\u0011\0";
  private static final String SCAN = "\u00FF\u00DA\0\u0008\u0001\u0001\0\0?\0ab";

  private final Pictures pictures = new Pictures();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\u00FF\u00D8",
        "GIF89a\u0001\0\u0001\0<script>alert(1)</script>",
        "RIFF\u0010\0\0\0WEBPVP8 ",
        "PK\u0003\u0004 a zip of zips",
        "\u001F\u008B\u0008 gzip",
        "BZh91AY&SY",
        "7z\u00BC\u00AF'\u001C",
        "Rar!\u001A\u0007\u0001\0",
        "%PDF-1.7 a paper",
        "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'>]><svg>&a;</svg>",
        "<!DOCTYPE html><script>alert(1)</script>",
        "MZ\u0090 a program",
        "BM a bitmap",
        "II*\0 a TIFF",
        "\0\0\0\u0018ftypavif",
      })
  void whatIsNeitherJpegNorPngIsRefusedByItsContent(String start) {
    assertThat(refusal(start.getBytes(ISO_8859_1))).isEqualTo("documents.picture.format");
  }

  @ParameterizedTest
  @ValueSource(strings = {"heic", "heix", "mif1", "msf1", "hevc"})
  void aTelephonesOwnFormatIsToldHowToBecomeAJpeg(String brand) {
    byte[] file = ("\0\0\0\u0018ftyp" + brand + "\0\0\0\0").getBytes(ISO_8859_1);
    assertThat(refusal(file)).isEqualTo("documents.picture.heic");
  }

  @Test
  void aPictureThatWouldFillTheMemoryIsRefusedByItsHeader() {
    assertThat(refusal(Photographs.pngDeclaring(60_000, 60_000)))
        .isEqualTo("documents.picture.pixels");
    assertThat(refusal(Photographs.pngDeclaring(20_001, 1))).isEqualTo("documents.picture.pixels");
    byte[] packed = Photographs.blackPng(19_000, 19_000);
    assertThat(packed.length).isLessThan(100_000);
    assertThat(refusal(packed)).isEqualTo("documents.picture.pixels");
    assertThat(refusal(Photographs.pngDeclaring(-1, 5))).isEqualTo("documents.picture.unreadable");
    assertThat(refusal(Photographs.pngDeclaring(0, 5))).isEqualTo("documents.picture.unreadable");
  }

  @Test
  void aJpegInLayersMayBeHalfAsLarge() {
    byte[] whole = Photographs.jpeg(640, 480, 1);
    int frame = new String(whole, ISO_8859_1).indexOf("\u00FF\u00C0");
    whole[frame + 5] = 0x17;
    whole[frame + 7] = 0x17;
    byte[] layers = whole.clone();
    layers[frame + 1] = (byte) 0xC2;
    assertThat(refusal(layers)).isEqualTo("documents.picture.pixels");
    assertThat(catchThrowableOfType(Refusal.class, () -> PictureHeader.read(whole))).isNull();
  }

  @Test
  void aJpegOfManyLayersIsNotGoneThrough() {
    String few = "\u00FF\u00D8" + FRAME + SCAN.repeat(60) + "\u00FF\u00D9";
    String many = "\u00FF\u00D8" + FRAME + SCAN.repeat(61) + "\u00FF\u00D9";
    assertThat(
            catchThrowableOfType(Refusal.class, () -> PictureHeader.read(few.getBytes(ISO_8859_1))))
        .isNull();
    Refusal refused =
        catchThrowableOfType(Refusal.class, () -> PictureHeader.read(many.getBytes(ISO_8859_1)));
    assertThat(refused.key()).isEqualTo("documents.picture.unreadable");
  }

  @Test
  void aFileThatWasCutIsRefusedWhereverItWasCut() {
    byte[] jpeg = Photographs.telling(Photographs.jpeg(60, 40, 1), 6);
    byte[] png = Photographs.blackPng(60, 40);
    assertThat(refusal(Arrays.copyOf(jpeg, jpeg.length - 2))).isEqualTo("documents.picture.cut");
    assertThat(refusal(Arrays.copyOf(png, png.length - 12))).isEqualTo("documents.picture.cut");
    for (byte[] whole : new byte[][] {jpeg, png}) {
      for (int length = 0; length < whole.length - 12; length++) {
        assertThat(refusal(Arrays.copyOf(whole, length))).as("%s bytes", length).isNotEmpty();
      }
    }
  }

  @Test
  void aDamagedFileIsReadOrRefusedAndNothingElse() {
    byte[] jpeg = Photographs.telling(Photographs.jpeg(60, 40, 1), 6);
    byte[] png = Photographs.blackPng(60, 40);
    Random random = new Random(7);
    for (int i = 0; i < 600; i++) {
      byte[] damaged = (i % 2 == 0 ? jpeg : png).clone();
      for (int flips = 0; flips < 3; flips++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      outcome(damaged);
    }
  }

  @Test
  void whatIsHiddenInAPhotoIsNotServed() throws Refusal {
    byte[] script = "<script>alert(document.domain)</script>".getBytes(ISO_8859_1);
    byte[] inside = Photographs.withSegment(Photographs.jpeg(1), 0xFE, script);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(inside);
    both.writeBytes(script);
    both.writeBytes("PK\u0003\u0004 a zip behind a photo".getBytes(ISO_8859_1));
    CleanPicture clean = pictures.clean(both.toByteArray());
    assertThat(new String(clean.large().jpeg(), ISO_8859_1)).doesNotContain("script", "PK\u0003");
    assertThat(new String(clean.small().jpeg(), ISO_8859_1)).doesNotContain("script", "PK\u0003");
  }

  @Test
  void aFileOverTheLimitIsNotLookedAt() {
    assertThat(refusal(new byte[Pictures.LARGEST_FILE + 1])).isEqualTo(Pictures.TOO_BIG);
  }

  private String refusal(byte[] file) {
    return outcome(file);
  }

  /** The key of the refusal; empty where there was none. Any other exception fails the test. */
  private String outcome(byte[] file) {
    try {
      return pictures.clean(file).large().width() > 0 ? "" : "no picture";
    } catch (Refusal refused) {
      return refused.key();
    }
  }
}

package org.rebond.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Refusal;
import org.rebond.testing.Photographs;

class PicturesTests {

  private final Pictures pictures = new Pictures();

  @Test
  void aPhotoComesBackInTwoSizesAndNeverLargerThanItCame() throws Refusal {
    CleanPicture wide = pictures.clean(Photographs.jpeg(4000, 3000, 1));
    assertThat(size(wide.large())).isEqualTo("1600 x 1200");
    assertThat(size(wide.small())).isEqualTo("480 x 360");
    CleanPicture tall = pictures.clean(Photographs.jpeg(600, 2400, 1));
    assertThat(size(tall.large())).isEqualTo("400 x 1600");
    CleanPicture tiny = pictures.clean(Photographs.jpeg(60, 40, 1));
    assertThat(size(tiny.large())).isEqualTo("60 x 40");
    assertThat(size(tiny.small())).isEqualTo("60 x 40");
    assertThat(size(pictures.clean(Photographs.jpeg(5000, 1, 1)).small())).isEqualTo("480 x 1");
  }

  @Test
  void whereWhenAndWithWhatAPhotoWasTakenIsGone() throws Refusal {
    byte[] sent = Photographs.telling(Photographs.jpeg(1), 1);
    assertThat(text(sent)).contains("Exif", Photographs.CAMERA);
    CleanPicture clean = pictures.clean(sent);
    for (Picture one : new Picture[] {clean.large(), clean.small()}) {
      assertThat(text(one.jpeg())).doesNotContain("Exif", "somebody", "2026");
      // JFIF, which says how square a pixel is, and what decoding needs: nothing else.
      assertThat(markers(one.jpeg())).containsOnly(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);
    }
  }

  /** How the camera was held, and in which corner what it stored first belongs. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1",
    "9, 0, 0"
  })
  void aPhotoStandsUprightHoweverTheCameraWasHeld(int orientation, int right, int low)
      throws Exception {
    byte[] sent = Photographs.telling(Photographs.jpeg(600, 400, 1), orientation);
    BufferedImage shown = decoded(pictures.clean(sent).large());
    boolean lies = orientation < 5 || orientation > 8;
    assertThat(shown.getWidth()).isEqualTo(lies ? 600 : 400);
    int x = right * (shown.getWidth() - 40) + 20;
    int y = low * (shown.getHeight() - 40) + 20;
    assertThat(red(shown, x, y)).isTrue();
    assertThat(red(shown, shown.getWidth() - x, shown.getHeight() - y)).isFalse();
    assertThat(red(shown, shown.getWidth() - x, y)).isFalse();
  }

  @Test
  void whatIsTransparentBecomesWhite() throws Exception {
    byte[] png = Photographs.encoded(new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB), "png");
    BufferedImage shown = decoded(pictures.clean(png).large());
    assertThat(new Color(shown.getRGB(40, 30))).isEqualTo(Color.WHITE);
  }

  @Test
  void otherColoursThanThoseOfScreensAreConverted() {
    ColorSpace linear = ColorSpace.getInstance(ColorSpace.CS_LINEAR_RGB);
    var model = new ComponentColorModel(linear, false, false, 1, DataBuffer.TYPE_BYTE);
    var raster = model.createCompatibleWritableRaster(40, 40);
    raster.setSamples(
        0, 0, 40, 40, 0, java.util.stream.IntStream.generate(() -> 55).limit(1600).toArray());
    BufferedImage image = new BufferedImage(model, raster, false, null);
    Color shown = new Color(PictureDrawing.upright(image, Turn.NONE, 40).getRGB(20, 20));
    assertThat(shown.getRed()).isBetween(124, 132);
    assertThat(shown.getBlue()).isZero();
  }

  @Test
  void ofAVeryLargePictureOnlySomePixelsAreRead() throws Refusal {
    byte[] file = Photographs.blackPng(7000, 7000);
    assertThat(PictureHeader.read(file).step()).isEqualTo(2);
    assertThat(size(pictures.clean(file).large())).isEqualTo("1600 x 1600");
  }

  @Test
  void whoFindsOthersBeforeThemIsAskedToComeBack() throws Refusal {
    Semaphore turns = new Semaphore(0);
    Pictures busy = new Pictures(turns, Duration.ZERO);
    byte[] file = Photographs.jpeg(1);
    assertThat(refusal(busy, file)).isEqualTo(Pictures.BUSY);
    turns.release();
    assertThat(refusal(busy, Photographs.pngDeclaring(5, 5))).endsWith("unreadable");
    assertThat(busy.clean(file).large().width()).isEqualTo(640);
    assertThat(turns.availablePermits()).isEqualTo(1);
  }

  private static String refusal(Pictures pictures, byte[] file) {
    return catchThrowableOfType(Refusal.class, () -> pictures.clean(file)).key();
  }

  private static String size(Picture picture) {
    return picture.width() + " x " + picture.height();
  }

  private static BufferedImage decoded(Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
  }

  private static boolean red(BufferedImage image, int x, int y) {
    Color found = new Color(image.getRGB(x, y));
    return found.getRed() > 200 && found.getBlue() < 60;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  private static java.util.Set<Integer> markers(byte[] jpeg) {
    java.util.Set<Integer> found = new java.util.TreeSet<>();
    for (int at = 2; (jpeg[at + 1] & 0xFF) != 0xDA; ) {
      found.add(jpeg[at + 1] & 0xFF);
      at += 2 + ((jpeg[at + 2] & 0xFF) << 8) + (jpeg[at + 3] & 0xFF);
    }
    found.add(0xDA);
    return found;
  }
}

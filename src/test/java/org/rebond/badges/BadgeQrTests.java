package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeQrTests {

  @ParameterizedTest
  @CsvSource({
    "https://rebond.fr, 9",
    "https://rebond.eu/, 9",
    "https://badges.tiers-lieux.example, 10",
    "http://localhost:8080, 9"
  })
  void staysSmallAndAtLeastThirtyMillimetres(URI site, int version) throws Exception {
    var token = BadgeToken.read(GoldenVectors.accepted().get(1).text());
    var qr = BadgeQr.of(BadgeQr.address(site, token));
    assertThat(qr.version()).isLessThanOrEqualTo(version);
    assertThat(qr.widthInMm()).isBetween(30.0, 40.0);
    assertThat(qr.modules()).isEqualTo(17 + 4 * qr.version());
  }

  @Test
  void isReadBackAsTheAddress() throws Exception {
    var token = BadgeToken.read(GoldenVectors.accepted().get(3).text());
    var site = URI.create("https://rebond.example");
    assertThat(read(BadgeQr.of(BadgeQr.address(site, token))))
        .isEqualTo("https://rebond.example/b#" + token.text());
  }

  @Test
  void theVectorPathHoldsTheSameModules() throws Exception {
    var token = BadgeToken.read(GoldenVectors.accepted().get(1).text());
    var qr = BadgeQr.of(BadgeQr.address(URI.create("https://rebond.example"), token));
    assertThat(qr.svgPath()).startsWith("M0 0h7v1h-7z").matches("(M\\d+ \\d+h\\d+v1h-\\d+z)+");
  }

  static String read(BadgeQr qr) throws Exception {
    int scale = 4;
    int width = (qr.modules() + 2 * BadgeQr.QUIET_MODULES) * scale;
    int[] pixels = new int[width * width];
    Arrays.fill(pixels, 0xFFFFFF);
    for (BadgeQr.Run run : qr.runs()) {
      for (int dy = 0; dy < scale; dy++) {
        int row = ((run.y() + BadgeQr.QUIET_MODULES) * scale + dy) * width;
        int from = row + (run.x() + BadgeQr.QUIET_MODULES) * scale;
        Arrays.fill(pixels, from, from + run.length() * scale, 0);
      }
    }
    var image = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, width, pixels)));
    return new QRCodeReader().decode(image, Map.of(DecodeHintType.TRY_HARDER, true)).getText();
  }
}

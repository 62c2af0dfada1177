package org.rebond.badges;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.net.URI;
import java.util.Map;

/**
 * The badge's address as a QR of level Q, printed as exact vectors: each module is seven dots of a
 * 300 dpi printer, so version 8 with its quiet zone is 34 mm wide.
 */
final class BadgeQr {

  static final int QUIET_MODULES = 4;
  static final double MODULE_MM = 7 * 25.4 / 300;

  private final QRCode code;

  private BadgeQr(QRCode code) {
    this.code = code;
  }

  static BadgeQr of(URI publicUrl, BadgeToken token) {
    try {
      return new BadgeQr(
          Encoder.encode(
              address(publicUrl, token),
              ErrorCorrectionLevel.Q,
              Map.of(EncodeHintType.QR_COMPACT, true)));
    } catch (WriterException tooLong) {
      throw new IllegalStateException("the public address is too long for a QR", tooLong);
    }
  }

  /** The token stands in the fragment, which no browser sends. */
  static String address(URI publicUrl, BadgeToken token) {
    String url = publicUrl.toString();
    return (url.endsWith("/") ? url : url + "/") + "b#" + token.text();
  }

  int version() {
    return code.getVersion().getVersionNumber();
  }

  /** Modules on a side, without the quiet zone. */
  int modules() {
    return code.getMatrix().getWidth();
  }

  /** With its quiet zone, in millimetres. */
  double widthInMm() {
    return (modules() + 2 * QUIET_MODULES) * MODULE_MM;
  }

  /** Each run of dark modules of each row: the fewest rectangles that need no seam. */
  void draw(Run run) {
    ByteMatrix matrix = code.getMatrix();
    for (int y = 0; y < modules(); y++) {
      for (int x = 0; x < modules(); x++) {
        int from = x;
        while (x < modules() && matrix.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          run.dark(from, y, x - from);
        }
      }
    }
  }

  /** The same, as the path of an SVG whose unit is a module. */
  String svgPath() {
    var path = new StringBuilder();
    draw((x, y, length) -> path.append("M%d %dh%dv1h-%dz".formatted(x, y, length, length)));
    return path.toString();
  }

  /** Receives runs of dark modules; the origin is the top left module. */
  @FunctionalInterface
  interface Run {
    void dark(int x, int y, int length);
  }
}

package org.rebond.badges;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A QR of level Q, printed as exact vectors: each module is seven dots of a 300 dpi printer, so
 * version 8 with its quiet zone is 34 mm wide.
 */
final class BadgeQr {

  static final int QUIET_MODULES = 4;
  static final double MODULE_MM = 7 * 25.4 / 300;

  /** Dark modules of one row, side by side; the origin is the top left module. */
  record Run(int x, int y, int length) {}

  private final QRCode code;

  private BadgeQr(QRCode code) {
    this.code = code;
  }

  static BadgeQr of(String content) {
    try {
      return new BadgeQr(
          Encoder.encode(content, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.QR_COMPACT, true)));
    } catch (WriterException tooLong) {
      throw new IllegalStateException("too long for a QR", tooLong);
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

  List<Run> runs() {
    var runs = new ArrayList<Run>();
    for (int y = 0; y < modules(); y++) {
      for (int x = 0; x < modules(); x++) {
        int from = x;
        while (x < modules() && code.getMatrix().get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          runs.add(new Run(from, y, x - from));
        }
      }
    }
    return runs;
  }

  /** The same, as the path of an SVG whose unit is a module. */
  String svgPath() {
    return runs().stream()
        .map(run -> "M%d %dh%dv1h-%dz".formatted(run.x(), run.y(), run.length(), run.length()))
        .collect(Collectors.joining());
  }

  /** The picture's {@code viewBox}, with the quiet zone. */
  String svgBox() {
    int side = modules() + 2 * QUIET_MODULES;
    return "-%d -%d %d %d".formatted(QUIET_MODULES, QUIET_MODULES, side, side);
  }
}

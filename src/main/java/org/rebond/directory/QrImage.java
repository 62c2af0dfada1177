package org.rebond.directory;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** An address as a QR code that a paper can hold: an image inside its text. */
final class QrImage {

  private static final int PIXELS = 320;
  private static final int WHITE = 0xFFFFFF;

  private QrImage() {}

  static String of(String address) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image(matrix(address)), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
  }

  private static BitMatrix matrix(String address) {
    try {
      return new QRCodeWriter()
          .encode(address, BarcodeFormat.QR_CODE, PIXELS, PIXELS, Map.of(EncodeHintType.MARGIN, 2));
    } catch (WriterException e) {
      throw new IllegalStateException("an address too long for a QR code", e);
    }
  }

  private static BufferedImage image(BitMatrix matrix) {
    var image =
        new BufferedImage(matrix.getWidth(), matrix.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    for (int y = 0; y < matrix.getHeight(); y++) {
      for (int x = 0; x < matrix.getWidth(); x++) {
        image.setRGB(x, y, matrix.get(x, y) ? 0 : WHITE);
      }
    }
    return image;
  }
}

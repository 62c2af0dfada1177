package org.rebond.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.Result;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Reads QR codes as a phone does: from the picture of a printed page at 300 dots per inch. */
public final class FlyerReader {

  private FlyerReader() {}

  /** Addresses in the QR codes of the first pages. */
  public static List<String> addresses(byte[] pdf, int pages) {
    List<String> found = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      found.addAll(on(PdfChecks.image(pdf, page, 300)));
    }
    return found;
  }

  private static List<String> on(BufferedImage picture) {
    try {
      return Arrays.stream(
              new QRCodeMultiReader()
                  .decodeMultiple(
                      new BinaryBitmap(
                          new HybridBinarizer(new BufferedImageLuminanceSource(picture))),
                      Map.of(DecodeHintType.TRY_HARDER, true)))
          .map(Result::getText)
          .toList();
    } catch (NotFoundException none) {
      return List.of();
    }
  }

  public static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package org.rebond.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** The one thing that is read of what a camera wrote about a photo. */
final class ExifOrientation {

  private static final String START = "Exif\0\0";
  private static final int TAG = 0x0112;
  private static final int ENTRY = 12;
  private static final int VALUE = 8;

  private ExifOrientation() {}

  /** Empty where this segment says none, or nothing that can be read. */
  static Optional<Turn> in(byte[] file, int from, int length) {
    int exif = START.length();
    if (length < exif + 8 || !START.equals(new String(file, from, exif, ISO_8859_1))) {
      return Optional.empty();
    }
    ByteBuffer tiff = ByteBuffer.wrap(file, from + exif, length - exif).slice();
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - 2) {
      return Optional.empty();
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY;
      if (at + ENTRY > tiff.limit()) {
        return Optional.empty();
      }
      if ((tiff.getShort(at) & 0xFFFF) == TAG) {
        return Optional.of(new Turn(tiff.getShort(at + VALUE)));
      }
    }
    return Optional.empty();
  }
}

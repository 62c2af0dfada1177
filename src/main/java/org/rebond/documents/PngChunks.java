package org.rebond.documents;

import java.nio.ByteBuffer;
import org.rebond.shared.Refusal;

/** What the chunks of a PNG say: its size, and that it ends where it should. */
record PngChunks(int width, int height) {

  private static final int SIGNATURE = 8;
  private static final int AROUND_DATA = 12;
  private static final int IHDR = 0x49484452;
  private static final int IEND = 0x49454E44;
  private static final int IHDR_LENGTH = 13;

  static PngChunks read(byte[] file) throws Refusal {
    ByteBuffer bytes = ByteBuffer.wrap(file);
    if (file.length < SIGNATURE + AROUND_DATA + IHDR_LENGTH
        || bytes.getInt(SIGNATURE) != IHDR_LENGTH
        || bytes.getInt(SIGNATURE + 4) != IHDR) {
      throw PictureHeader.unreadable();
    }
    PngChunks header = new PngChunks(bytes.getInt(SIGNATURE + 8), bytes.getInt(SIGNATURE + 12));
    long at = SIGNATURE;
    while (at + AROUND_DATA <= file.length) {
      int length = bytes.getInt((int) at);
      if (length < 0) {
        throw PictureHeader.unreadable();
      }
      if (bytes.getInt((int) at + 4) == IEND) {
        return header;
      }
      at += AROUND_DATA + (long) length;
    }
    throw PictureHeader.cut();
  }
}

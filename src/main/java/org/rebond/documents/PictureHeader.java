package org.rebond.documents;

import org.rebond.shared.Refusal;

/**
 * What a picture says of itself before anything is unpacked.
 *
 * @param turn how it is to be turned, from 1 to 8 as in EXIF; 1 leaves it as it is
 */
record PictureHeader(PictureFormat format, int width, int height, Turn turn) {

  /** More than the camera of any telephone needs; unpacked it would fill the memory. */
  private static final long MOST_PIXELS = 50_000_000;

  /** A progressive JPEG is held whole while it is unpacked, at six bytes a pixel. */
  private static final long MOST_PROGRESSIVE_PIXELS = 25_000_000;

  private static final int LONGEST_SIDE = 20_000;
  private static final int MEGA = 1_000_000;

  /** At once in memory; of a larger picture every second pixel is read, or every third. */
  private static final long MOST_READ = 16_000_000;

  static PictureHeader read(byte[] file) throws Refusal {
    return switch (PictureFormat.of(file)) {
      case JPEG -> {
        JpegSegments segments = JpegSegments.read(file);
        yield new PictureHeader(
                PictureFormat.JPEG, segments.width(), segments.height(), segments.turn())
            .within(segments.progressive() ? MOST_PROGRESSIVE_PIXELS : MOST_PIXELS);
      }
      case PNG -> {
        PngChunks chunks = PngChunks.read(file);
        yield new PictureHeader(PictureFormat.PNG, chunks.width(), chunks.height(), Turn.NONE)
            .within(MOST_PIXELS);
      }
    };
  }

  private PictureHeader within(long pixels) throws Refusal {
    if (width <= 0 || height <= 0) {
      throw unreadable();
    }
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || (long) width * height > pixels) {
      throw new Refusal("documents.picture.pixels", pixels / MEGA, LONGEST_SIDE);
    }
    return this;
  }

  /** 1 reads every pixel, 2 every second one of every second line. */
  int step() {
    int step = 1;
    while ((long) (width / step) * (height / step) > MOST_READ) {
      step++;
    }
    return step;
  }

  static Refusal unreadable() {
    return new Refusal("documents.picture.unreadable");
  }

  static Refusal cut() {
    return new Refusal("documents.picture.cut");
  }
}

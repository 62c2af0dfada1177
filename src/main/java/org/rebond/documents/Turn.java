package org.rebond.documents;

import java.awt.geom.AffineTransform;

/**
 * How a camera was held, as EXIF counts it: what has to be done for the picture to stand upright.
 */
record Turn(int orientation) {

  static final Turn NONE = new Turn(1);

  private static final int MOST = 8;

  /** What is no orientation leaves the picture as it is. */
  Turn {
    orientation = orientation < 1 || orientation > MOST ? 1 : orientation;
  }

  boolean swapsSides() {
    return orientation >= 5;
  }

  /** For a picture of this size as it is stored. */
  AffineTransform of(int width, int height) {
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }
}

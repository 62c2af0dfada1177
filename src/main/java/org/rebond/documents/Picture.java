package org.rebond.documents;

/** A JPEG that was drawn here: it holds what one sees, and nothing else. */
public final class Picture {

  private final int width;
  private final int height;
  private final byte[] jpeg;

  Picture(int width, int height, byte[] jpeg) {
    this.width = width;
    this.height = height;
    this.jpeg = jpeg;
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public byte[] jpeg() {
    return jpeg.clone();
  }
}

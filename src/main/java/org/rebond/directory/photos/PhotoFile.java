package org.rebond.directory.photos;

/** A photo as it is served. */
final class PhotoFile {

  private final byte[] jpeg;
  private final String tag;

  PhotoFile(byte[] jpeg, String tag) {
    this.jpeg = jpeg;
    this.tag = tag;
  }

  byte[] jpeg() {
    return jpeg.clone();
  }

  /** Another one for other bytes. */
  String tag() {
    return tag;
  }
}

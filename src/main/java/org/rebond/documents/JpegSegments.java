package org.rebond.documents;

import org.rebond.shared.Refusal;

/**
 * What the segments of a JPEG say, from its start to its end.
 *
 * @param progressive whether it comes in layers, which are all held until the last one is there
 */
record JpegSegments(int width, int height, boolean progressive, Turn turn) {

  /** A camera writes one, a good program ten; each makes the whole picture be gone through. */
  private static final int MOST_SCANS = 60;

  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int APP1 = 0xE1;
  private static final int PROGRESSIVE = 0xC2;

  static JpegSegments read(byte[] file) throws Refusal {
    Walk walk = new Walk(file);
    while (walk.next()) {
      walk.look();
    }
    return new JpegSegments(walk.width, walk.height, walk.progressive, walk.turn);
  }

  /** Goes from marker to marker. */
  private static final class Walk {

    private final byte[] file;
    private int at = 2;
    private int marker;
    private int scans;
    private int width;
    private int height;
    private boolean progressive;
    private Turn turn = Turn.NONE;

    private Walk(byte[] file) {
      this.file = file;
    }

    /** False at the end of the picture; what follows it is none of ours. */
    private boolean next() throws Refusal {
      while (at + 1 < file.length) {
        if (unsigned(at) != 0xFF) {
          throw PictureHeader.unreadable();
        }
        marker = unsigned(at + 1);
        if (marker == END) {
          return false;
        }
        if (marker == 0xFF) {
          at++;
        } else if (alone(marker)) {
          at += 2;
        } else {
          return true;
        }
      }
      throw PictureHeader.cut();
    }

    private void look() throws Refusal {
      int length = at + 3 < file.length ? both(at + 2) : 0;
      if (length < 2 || at + 2 + length > file.length) {
        throw PictureHeader.cut();
      }
      if (frame(marker) && width == 0 && length >= 8) {
        height = both(at + 5);
        width = both(at + 7);
        progressive = marker == PROGRESSIVE;
      } else if (marker == APP1) {
        turn = ExifOrientation.in(file, at + 4, length - 2).orElse(turn);
      }
      int scan = marker;
      at += 2 + length;
      if (scan == START_OF_SCAN) {
        pass();
      }
    }

    /** To the marker after the compressed data. */
    private void pass() throws Refusal {
      scans++;
      if (scans > MOST_SCANS) {
        throw PictureHeader.unreadable();
      }
      while (at + 1 < file.length
          && (unsigned(at) != 0xFF || unsigned(at + 1) == 0 || restart(unsigned(at + 1)))) {
        at++;
      }
    }

    private static boolean frame(int marker) {
      return marker == 0xC0 || (marker > 0xC0 && marker <= 0xCF && marker % 4 != 0);
    }

    private static boolean alone(int marker) {
      return marker == 0x01 || restart(marker);
    }

    private static boolean restart(int marker) {
      return marker >= 0xD0 && marker <= 0xD7;
    }

    private int unsigned(int index) {
      return file[index] & 0xFF;
    }

    private int both(int index) {
      return (unsigned(index) << 8) | unsigned(index + 1);
    }
  }
}

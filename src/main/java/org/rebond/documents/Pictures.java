package org.rebond.documents;

import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes files that people send as photos. What a file is, its bytes say, never its name or what the
 * browser calls it; its size in pixels is read before anything is unpacked; and what is kept is
 * drawn anew, so that position, date, author and whatever else hid in it stay out.
 */
@Component
public class Pictures {

  /** In bytes: what a telephone of today makes, with some room. */
  public static final int LARGEST_FILE = 12_000_000;

  /** Says that a file is larger than that, with the number of megabytes allowed. */
  public static final String TOO_BIG = "documents.picture.tooBig";

  /** Says that others are sending photos just now. */
  public static final String BUSY = "documents.picture.busy";

  private static final int LARGE_SIDE = 1600;
  private static final int SMALL_SIDE = 480;
  private static final int MEGA = 1_000_000;

  /** One at a time on a node: a photo unpacked may take a hundred megabytes. */
  private final Semaphore oneAtATime;

  private final Duration patience;

  public Pictures() {
    this(new Semaphore(1, true), Duration.ofSeconds(10));
  }

  Pictures(Semaphore oneAtATime, Duration patience) {
    this.oneAtATime = oneAtATime;
    this.patience = patience;
  }

  /** The photo in this file, upright, or why it is none that can be taken. */
  public CleanPicture clean(byte[] file) throws Refusal {
    if (file.length > LARGEST_FILE) {
      throw tooBig();
    }
    PictureHeader header = PictureHeader.read(file);
    waitForATurn();
    try {
      BufferedImage image = PictureReading.read(file, header);
      BufferedImage large = PictureDrawing.upright(image, header.turn(), LARGE_SIDE);
      BufferedImage small = PictureDrawing.upright(large, Turn.NONE, SMALL_SIDE);
      return new CleanPicture(PictureDrawing.jpeg(large), PictureDrawing.jpeg(small));
    } finally {
      oneAtATime.release();
    }
  }

  /** Known before the file is read. */
  public static Refusal tooBig() {
    return new Refusal(TOO_BIG, LARGEST_FILE / MEGA);
  }

  private void waitForATurn() throws Refusal {
    try {
      if (!oneAtATime.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Refusal(BUSY);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refusal(BUSY);
    }
  }
}

package org.rebond.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.rebond.shared.Refusal;

/** Unpacks the first image of a file whose size is known to be bearable; nothing goes to a disk. */
final class PictureReading {

  private PictureReading() {}

  static BufferedImage read(byte[] file, PictureHeader header) throws Refusal {
    ImageReader reader = ImageIO.getImageReadersByFormatName(header.format().name()).next();
    try (ImageInputStream stream =
        new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      // What stands beside the image, such as a compressed text of any length, is not unpacked.
      reader.setInput(stream, true, true);
      if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
        throw PictureHeader.unreadable();
      }
      ImageReadParam every = reader.getDefaultReadParam();
      every.setSourceSubsampling(header.step(), header.step(), 0, 0);
      return reader.read(0, every);
    } catch (IOException | RuntimeException broken) {
      // Decoders answer a broken file with almost any exception.
      throw PictureHeader.unreadable();
    } finally {
      reader.dispose();
    }
  }
}

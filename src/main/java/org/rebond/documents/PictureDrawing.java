package org.rebond.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws a picture anew: smaller, upright, in the colours of screens, on white, as a JPEG. */
final class PictureDrawing {

  private static final float QUALITY = 0.82f;

  private PictureDrawing() {}

  /** At most this long and wide, never larger than it came. */
  static BufferedImage upright(BufferedImage image, Turn turn, int side) {
    double scale = Math.min(1.0, (double) side / Math.max(image.getWidth(), image.getHeight()));
    int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
    int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
    return turned(shrunk(screenColours(image), width, height), turn);
  }

  /** Half by half: taken in one step, fine lines would flicker. */
  private static BufferedImage shrunk(BufferedImage image, int width, int height) {
    BufferedImage now = image;
    int w = image.getWidth();
    int h = image.getHeight();
    do {
      w = Math.max(width, w / 2);
      h = Math.max(height, h / 2);
      now = onWhite(now, w, h);
    } while (w != width || h != height);
    return now;
  }

  private static BufferedImage onWhite(BufferedImage image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return drawn;
  }

  /** A telephone's wider colours; pixel by pixel while drawing would take minutes. */
  private static BufferedImage screenColours(BufferedImage image) {
    ColorSpace colours = image.getColorModel().getColorSpace();
    if (colours.isCS_sRGB() || colours.getType() != ColorSpace.TYPE_RGB) {
      return image;
    }
    BufferedImage converted =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            image.getColorModel().hasAlpha()
                ? BufferedImage.TYPE_INT_ARGB
                : BufferedImage.TYPE_INT_RGB);
    new ColorConvertOp(null).filter(image, converted);
    return converted;
  }

  private static BufferedImage turned(BufferedImage image, Turn turn) {
    int width = turn.swapsSides() ? image.getHeight() : image.getWidth();
    int height = turn.swapsSides() ? image.getWidth() : image.getHeight();
    BufferedImage upright = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = upright.createGraphics();
    graphics.drawImage(image, turn.of(image.getWidth(), image.getHeight()), null);
    graphics.dispose();
    return upright;
  }

  static Picture jpeg(BufferedImage image) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(stream);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      how.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), how);
      stream.flush();
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    } finally {
      writer.dispose();
    }
    return new Picture(image.getWidth(), image.getHeight(), bytes.toByteArray());
  }
}

package org.rebond.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures of the tests, drawn when they are needed: good ones, and bad ones. */
public final class Photographs {

  /** What the camera of {@link #telling} wrote. */
  public static final String CAMERA = "Telephone of somebody 2026:11:24 10:00:00";

  private Photographs() {}

  /** Another one for each number. */
  public static byte[] jpeg(int width, int height, int number) {
    return encoded(drawn(width, height, number), "jpeg");
  }

  public static byte[] jpeg(int number) {
    return jpeg(640, 480, number);
  }

  /** Red in the half that is stored first, blue elsewhere. */
  public static BufferedImage drawn(int width, int height, int number) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLUE);
    pen.fillRect(0, 0, width, height);
    pen.setColor(Color.RED);
    pen.fillRect(0, 0, width / 2, height / 2);
    Random where = new Random(number);
    pen.setColor(new Color(where.nextInt(1 << 24)));
    pen.fillRect(width / 2 + 8, height / 2 + 8, width / 4, height / 4);
    pen.dispose();
    return image;
  }

  public static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      if (!ImageIO.write(image, format, bytes)) {
        throw new AssertionError("no " + format);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** As a telephone writes it: how it was held, with what, when and where. */
  public static byte[] telling(byte[] jpeg, int orientation) {
    byte[] camera = (CAMERA + "\0").getBytes(ISO_8859_1);
    int cameraAt = 8 + 2 + 3 * 12 + 4;
    int gpsAt = cameraAt + camera.length;
    int latitudeAt = gpsAt + 2 + 2 * 12 + 4;
    ByteBuffer tiff = ByteBuffer.allocate(latitudeAt + 24);
    tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 3);
    entry(tiff, 0x010F, 2, camera.length).putInt(cameraAt);
    entry(tiff, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
    entry(tiff, 0x8825, 4, 1).putInt(gpsAt);
    tiff.putInt(0).put(camera).putShort((short) 2);
    entry(tiff, 1, 2, 2).put("N\0\0\0".getBytes(ISO_8859_1));
    entry(tiff, 2, 5, 3).putInt(latitudeAt);
    tiff.putInt(0).putInt(46).putInt(1).putInt(13).putInt(1).putInt(20).putInt(1);
    byte[] segment = ("Exif\0\0" + new String(tiff.array(), ISO_8859_1)).getBytes(ISO_8859_1);
    return withSegment(jpeg, 0xE1, segment);
  }

  /** Right after the start of the picture. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
    ByteBuffer whole = ByteBuffer.allocate(jpeg.length + 4 + content.length);
    whole.put(jpeg, 0, 2).put((byte) 0xFF).put((byte) marker);
    whole.putShort((short) (content.length + 2)).put(content).put(jpeg, 2, jpeg.length - 2);
    return whole.array();
  }

  /** Black, one bit a pixel: a few thousand bytes for whatever size. */
  public static byte[] blackPng(int width, int height) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
    byte[] row = new byte[1 + (width + 7) / 8];
    try (DeflaterOutputStream rows = new DeflaterOutputStream(packed, best)) {
      for (int y = 0; y < height; y++) {
        rows.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png(width, height, packed.toByteArray());
  }

  /** Says that it is this large, and holds nothing. */
  public static byte[] pngDeclaring(int width, int height) {
    return png(width, height, new byte[] {0x78, (byte) 0x9C, 3, 0, 0, 0, 0, 1});
  }

  private static byte[] png(int width, int height, byte[] packed) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
    byte[] oneBitGrey = {1, 0, 0, 0, 0};
    chunk(
        png, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(oneBitGrey).array());
    chunk(png, "IDAT", packed);
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] named = (type + new String(content, ISO_8859_1)).getBytes(ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
    return tiff.putShort((short) tag).putShort((short) type).putInt(count);
  }
}

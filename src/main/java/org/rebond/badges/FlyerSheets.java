package org.rebond.badges;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.rebond.documents.DrawnPaper;

/** Four A6 flyers to an A4 page, with marks where to cut, in one tagged PDF. */
final class FlyerSheets {

  private static final float WIDTH = PDRectangle.A4.getWidth() / 2;
  private static final float HEIGHT = PDRectangle.A4.getHeight() / 2;
  private static final float MARK = 14;

  private FlyerSheets() {}

  static byte[] of(
      List<BadgeToken> tokens, FlyerWords words, URI site, Locale language, Instant madeAt) {
    try (var paper = new DrawnPaper(words.title(), language, madeAt)) {
      var flyer = new Flyer(paper, words, WIDTH, HEIGHT);
      for (int i = 0; i < tokens.size(); i++) {
        if (i % 4 == 0) {
          paper.page(PDRectangle.A4);
          paper.decoration(FlyerSheets::cutMarks);
        }
        flyer.draw(tokens.get(i), site, i % 2 * WIDTH, i % 4 < 2 ? HEIGHT : 0);
      }
      return paper.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot print flyers", e);
    }
  }

  private static void cutMarks(PDPageContentStream page) throws IOException {
    page.setLineWidth(0.4f);
    page.setStrokingColor(0.45f);
    line(page, WIDTH, 0, WIDTH, MARK);
    line(page, WIDTH, 2 * HEIGHT - MARK, WIDTH, 2 * HEIGHT);
    line(page, 0, HEIGHT, MARK, HEIGHT);
    line(page, 2 * WIDTH - MARK, HEIGHT, 2 * WIDTH, HEIGHT);
    line(page, WIDTH - MARK / 2, HEIGHT, WIDTH + MARK / 2, HEIGHT);
    line(page, WIDTH, HEIGHT - MARK / 2, WIDTH, HEIGHT + MARK / 2);
  }

  private static void line(PDPageContentStream page, float x, float y, float toX, float toY)
      throws IOException {
    page.moveTo(x, y);
    page.lineTo(toX, toY);
    page.stroke();
  }
}

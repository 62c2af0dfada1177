package org.rebond.badges;

import java.awt.Color;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.rebond.documents.DrawnPaper;
import org.rebond.documents.PaperFonts;

/** One flyer: its text is set once for the whole batch, only the badge differs. */
final class Flyer {

  private static final Color INK = new Color(0x17252e);
  private static final Color PLACE = new Color(0x0b6a66);
  private static final float MARGIN = 22;
  private static final float LARGEST = 1.25f;
  private static final float SMALLEST = 0.6f;

  /** What the QR, its quiet zone and the code under it take. */
  private static final float FOOT = 130;

  private static final float DOT = 72f / 300;
  private static final float MODULE = 7 * DOT;

  /** A piece of text, where it stands from the top of the flyer. */
  private record Block(
      String type, PDFont font, float size, Color colour, List<String> lines, float x, float top) {

    float leading() {
      return size * 1.25f;
    }

    float bottom() {
      return top + lines.size() * leading();
    }
  }

  private final DrawnPaper paper;
  private final PaperFonts fonts;
  private final FlyerWords words;
  private final float width;
  private final float height;
  private final List<Block> blocks = new ArrayList<>();

  Flyer(DrawnPaper paper, FlyerWords words, float width, float height) throws IOException {
    this.paper = paper;
    this.fonts = paper.fonts();
    this.words = words;
    this.width = width;
    this.height = height;
    float scale = LARGEST;
    while (set(scale) > height - MARGIN - FOOT && scale > SMALLEST) {
      scale -= 0.05f;
    }
  }

  /** Sets the words in this size; how far down they reach. */
  private float set(float scale) throws IOException {
    blocks.clear();
    float below = MARGIN;
    if (!words.demo().isEmpty()) {
      below = add("P", fonts.bold(), 7.5f, PLACE, words.demo(), below - 8);
    }
    below = add("P", fonts.bold(), 9.5f * scale, PLACE, words.eyebrow(), below);
    below = add("H1", fonts.titles(), 19 * scale, INK, words.title(), below + 1);
    below = add("P", fonts.bold(), 11.5f * scale, INK, words.promise(), below + 3) + 3;
    for (FlyerWords.Fact fact : words.facts()) {
      below = add("H2", fonts.bold(), 9 * scale, PLACE, fact.title(), below + 3);
      below = add("P", fonts.regular(), 9.5f * scale, INK, fact.text(), below);
    }
    return below;
  }

  private float add(String type, PDFont font, float size, Color colour, String text, float top)
      throws IOException {
    List<String> lines = PaperFonts.lines(font, size, text, width - 2 * MARGIN);
    var block = new Block(type, font, size, colour, lines, MARGIN, top);
    blocks.add(block);
    return block.bottom();
  }

  /** At this bottom left corner of the page. */
  void draw(BadgeToken token, URI site, float left, float bottom) throws IOException {
    paper.section();
    for (Block block : blocks) {
      write(block, left, bottom);
    }
    BadgeQr qr = BadgeQr.of(BadgeQr.address(site, token));
    float side = (qr.modules() + 2 * BadgeQr.QUIET_MODULES) * MODULE;
    float qrLeft = wholeDots(left + MARGIN - BadgeQr.QUIET_MODULES * MODULE);
    float qrBottom = wholeDots(bottom + MARGIN + 16);
    paper.figure(
        words.picture(),
        new PDRectangle(qrLeft, qrBottom, side, side),
        page -> modules(page, qr, qrLeft, qrBottom));
    float right = MARGIN + side - BadgeQr.QUIET_MODULES * MODULE + 4;
    float top = height - MARGIN - 16 - side + BadgeQr.QUIET_MODULES * MODULE;
    for (String text : List.of(words.show(), words.noName(), words.term())) {
      boolean first = text.equals(words.show());
      var font = first ? fonts.bold() : fonts.regular();
      var lines = PaperFonts.lines(font, 9.5f, text, width - MARGIN - right);
      var block = new Block("P", font, 9.5f, INK, lines, right, top);
      write(block, left, bottom);
      top = block.bottom() + 4;
    }
    String code = words.code() + " " + token.badge().typedCode().text();
    var line = List.of(PaperFonts.drawable(fonts.bold(), code));
    write(new Block("P", fonts.bold(), 12, INK, line, MARGIN, height - MARGIN - 14), left, bottom);
  }

  private void write(Block block, float left, float bottom) throws IOException {
    paper.tagged(
        block.type(),
        page -> {
          page.beginText();
          page.setNonStrokingColor(block.colour());
          page.setFont(block.font(), block.size());
          page.setLeading(block.leading());
          page.newLineAtOffset(left + block.x(), bottom + height - block.top() - block.size());
          for (String line : block.lines()) {
            page.showText(line);
            page.newLine();
          }
          page.endText();
        });
  }

  private static void modules(PDPageContentStream page, BadgeQr qr, float left, float bottom)
      throws IOException {
    page.setNonStrokingColor(0f);
    int rows = qr.modules() + BadgeQr.QUIET_MODULES;
    for (BadgeQr.Run run : qr.runs()) {
      page.addRect(
          left + (run.x() + BadgeQr.QUIET_MODULES) * MODULE,
          bottom + (rows - run.y() - 1) * MODULE,
          run.length() * MODULE,
          MODULE);
    }
    page.fill();
  }

  private static float wholeDots(float points) {
    return Math.round(points / DOT) * DOT;
  }
}

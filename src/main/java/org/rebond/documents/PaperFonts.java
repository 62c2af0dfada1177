package org.rebond.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.core.io.ClassPathResource;

/** The fonts of a drawn paper, and how long words are in them. */
public final class PaperFonts {

  private final PDFont regular;
  private final PDFont bold;
  private final PDFont titles;

  PaperFonts(PDDocument document) throws IOException {
    this.regular = load(document, "400Regular/AtkinsonHyperlegibleNext_400Regular.ttf");
    this.bold = load(document, "700Bold/AtkinsonHyperlegibleNext_700Bold.ttf");
    this.titles = load(document, "700Bold/BricolageGrotesque_700Bold.ttf");
  }

  public PDFont regular() {
    return regular;
  }

  public PDFont bold() {
    return bold;
  }

  public PDFont titles() {
    return titles;
  }

  /** What the font can draw of these words: an unknown character becomes a space. */
  public static String drawable(PDFont font, String words) {
    var drawable = new StringBuilder();
    words
        .codePoints()
        .mapToObj(Character::toString)
        .forEach(c -> drawable.append(draws(font, c) ? c : " "));
    return drawable.toString();
  }

  private static boolean draws(PDFont font, String character) {
    try {
      font.encode(character);
      return true;
    } catch (IOException | IllegalArgumentException unknown) {
      return false;
    }
  }

  /** In points. */
  public static float width(PDFont font, float size, String words) throws IOException {
    return font.getStringWidth(words) * size / 1000;
  }

  /** The words in lines that fit; a word longer than a line stands alone on one. */
  public static List<String> lines(PDFont font, float size, String words, float width)
      throws IOException {
    var lines = new ArrayList<String>();
    var line = "";
    for (String word : drawable(font, words).strip().split(" +", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(font, size, longer) > width) {
        lines.add(line);
        line = word;
      } else {
        line = longer;
      }
    }
    lines.add(line);
    return lines;
  }

  private static PDFont load(PDDocument document, String name) throws IOException {
    var file = new ClassPathResource("org/rebond/documents/fonts/" + name);
    try (var in = file.getInputStream()) {
      return PDType0Font.load(document, in, true);
    }
  }
}

package org.rebond.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.rebond.testing.PdfChecks;

/** Papers and tables that people take away: they say what was typed and do nothing with it. */
final class Prints {

  private static final Pattern RUNS =
      Pattern.compile("(^\uFEFF?|;|\r\n)\"?\\s*(=|\\+|@|-(?!\\d+([.,]\\d+)?\"?(;|\r\n|$)))");

  private Prints() {}

  /** Whether it says so; fails where opening it would run something. */
  static boolean paperSays(byte[] paper, String words) throws IOException {
    if (!new String(paper, 0, Math.min(4, paper.length), StandardCharsets.ISO_8859_1)
        .equals("%PDF")) {
      return false;
    }
    try (PDDocument document = Loader.loadPDF(paper)) {
      var catalog = document.getDocumentCatalog();
      assertThat(catalog.getOpenAction()).isNull();
      assertThat(catalog.getNames() == null ? null : catalog.getNames().getJavaScript()).isNull();
    }
    return PdfChecks.text(paper).contains(words);
  }

  /** Whether it says so; fails where a cell would be a formula. */
  static boolean tableSays(byte[] bytes, String words) {
    String table = new String(bytes, StandardCharsets.UTF_8);
    if (table.contains("<main")) {
      return false;
    }
    assertThat(table).doesNotContainPattern(RUNS);
    return table.contains(words);
  }
}

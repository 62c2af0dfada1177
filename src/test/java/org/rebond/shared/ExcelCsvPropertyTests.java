package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

class ExcelCsvPropertyTests {

  private static final CSVFormat FRENCH = CSVFormat.RFC4180.builder().setDelimiter(';').get();

  /** Behind what does not show, and in wide letters. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "[\\s\\p{Z}\\p{C}]*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");

  @Property
  void whateverIsTypedComesBackInItsCell(
      @ForAll("typed") String left, @ForAll("typed") String right) throws IOException {
    CSVRecord line = read(left, right);
    assertThat(line.size()).isEqualTo(2);
    assertThat(line.get(0)).isIn(left, "'" + left);
    assertThat(line.get(1)).isIn(right, "'" + right);
  }

  @Property
  void noCellBeginsAsAFormula(@ForAll("typed") String cell) throws IOException {
    String shown = read(cell, "").get(0);
    if (!NUMBER.matcher(shown).matches()) {
      assertThat(shown).doesNotMatch(FORMULA);
    }
  }

  @Provide
  Arbitrary<String> typed() {
    Arbitrary<String> dangerous =
        Arbitraries.strings()
            .withChars("=+-@\t\r\n ;\"'0A1|\u00a0\u3000\u2028\u200B\uFEFF\uFF1D\uFF20")
            .ofMaxLength(8);
    return Arbitraries.oneOf(dangerous, Arbitraries.strings().ofMaxLength(20));
  }

  private static CSVRecord read(String left, String right) throws IOException {
    List<CSVRecord> lines = FRENCH.parse(new StringReader(ExcelCsv.line(left, right))).getRecords();
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}

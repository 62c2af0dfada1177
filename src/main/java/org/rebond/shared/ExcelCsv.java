package org.rebond.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table that a double click opens well in a French spreadsheet: UTF-8 with its byte order mark
 * (Excel reads anything else as Windows-1252), semicolons (the French list separator), CRLF. A cell
 * that a spreadsheet would run as a formula is kept as text by a leading apostrophe (source: OWASP,
 * CSV injection).
 */
public final class ExcelCsv {

  /** What a table that is written line by line starts with. */
  public static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Behind what does not show, and in the wide forms that spreadsheets of East Asia read too. */
  private static final Pattern FORMULA =
      Pattern.compile(
          "^[\\s\\p{Z}\\p{C}]*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?");
  private static final Pattern QUOTED = Pattern.compile("[;\"\\r\\n]");

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
  private final int width;

  public ExcelCsv(List<String> columns) {
    this.width = columns.size();
    append(columns.stream());
  }

  /** Adds a line; it must have as many cells as there are columns. */
  public void row(String... cells) {
    if (cells.length != width) {
      throw new IllegalArgumentException(cells.length + " cells in " + width + " columns");
    }
    append(Stream.of(cells));
  }

  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** One line of a table too long to be held, with its end of line. */
  public static String line(String... cells) {
    return line(Stream.of(cells));
  }

  private void append(Stream<String> cells) {
    text.append(line(cells));
  }

  private static String line(Stream<String> cells) {
    return cells.map(ExcelCsv::cell).collect(Collectors.joining(";")) + "\r\n";
  }

  private static String cell(String value) {
    boolean formula = FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    String safe = formula ? "'" + value : value;
    return QUOTED.matcher(safe).find() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

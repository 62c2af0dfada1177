package org.rebond.agreements;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.directory.Need;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list of agreements, to take away. */
@Component
class AgreementTable {

  private final MessageSource words;

  AgreementTable(MessageSource words) {
    this.words = words;
  }

  byte[] csv(List<AgreementList.Line> lines, Locale locale) {
    ExcelCsv table =
        new ExcelCsv(
            Stream.of("number", "parties", "needs", "from", "to", "state")
                .map(column -> word("agreements.column." + column, locale))
                .toList());
    for (AgreementList.Line line : lines) {
      table.row(
          line.number(),
          line.parties(),
          line.terms().needs().stream()
              .map(need -> need(need, locale))
              .collect(Collectors.joining(", ")),
          line.terms().period().from().toString(),
          line.terms().period().to().toString(),
          word("agreements.state." + line.state(), locale));
    }
    return table.bytes();
  }

  private String need(Need need, Locale locale) {
    return word("directory.need." + need, locale);
  }

  private String word(String key, Locale locale) {
    return words.getMessage(key, null, locale);
  }
}

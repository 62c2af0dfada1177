package org.rebond.partnerships.diagnosis;

import java.util.Locale;
import java.util.stream.Stream;
import org.rebond.partnerships.Side;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The statements of a diagnosis as a table for a spreadsheet, in the reader's language. */
@Component
class DiagnosisTable {

  private static final String WORDS = "partnerships.diagnosis.";

  private final MessageSource words;

  DiagnosisTable(MessageSource words) {
    this.words = words;
  }

  byte[] csv(DiagnosisView view, Locale locale) {
    ExcelCsv csv =
        new ExcelCsv(
            Stream.of(
                    "kind",
                    "side",
                    "group",
                    "barrier",
                    "body",
                    "amount",
                    "unit",
                    "countedOn",
                    "source",
                    "place",
                    "agency",
                    "state")
                .map(column -> word("column." + column, locale))
                .toList());
    for (Statement one : view.statements()) {
      csv.row(
          word("kind." + one.kind(), locale),
          words.getMessage("partnerships.side." + one.side(), null, locale),
          word("group." + one.group(), locale),
          word("barrier." + one.barrier(), locale),
          one.body(),
          one.figure().map(figure -> String.valueOf(figure.amount())).orElse(""),
          one.figure().map(figure -> word("form.unit." + figure.unit(), locale)).orElse(""),
          one.figure().map(figure -> figure.on().toString()).orElse(""),
          one.figure().map(Figure::source).orElse(""),
          stand(one, Side.PLACE, locale),
          stand(one, Side.AGENCY, locale),
          word("state." + one.state(), locale));
    }
    return csv.bytes();
  }

  private String stand(Statement one, Side side, Locale locale) {
    String said = word("stand." + one.stand(side), locale);
    String comment = one.comment(side);
    return comment.isEmpty() ? said : said + " – " + comment;
  }

  private String word(String key, Locale locale) {
    return words.getMessage(WORDS + key, null, locale);
  }
}

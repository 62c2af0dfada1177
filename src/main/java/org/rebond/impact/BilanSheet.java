package org.rebond.impact;

import java.util.List;
import java.util.Locale;
import org.rebond.impact.BilanView.Said;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** A report as a table for a spreadsheet: a count is a number, what is hidden is said in words. */
@Component
class BilanSheet {

  private final MessageSource words;

  BilanSheet(MessageSource words) {
    this.words = words;
  }

  byte[] of(Bilan bilan, int threshold) {
    var csv =
        new ExcelCsv(List.of(word("impact.quarter"), word("impact.place"), word("impact.visits")));
    var quarter = bilan.quarter().toString();
    for (var row : BilanView.rows(bilan, threshold)) {
      csv.row(quarter, row.place(), cell(row.visits()));
    }
    csv.row(quarter, word("impact.total"), cell(Said.of(bilan.total(), threshold)));
    return csv.bytes();
  }

  private String cell(Said said) {
    return said.key().equals("impact.count")
        ? String.valueOf(said.count())
        : word(said.key(), said.count());
  }

  private String word(String key, Object... args) {
    Locale locale = LocaleContextHolder.getLocale();
    return words.getMessage(key, args, locale);
  }
}

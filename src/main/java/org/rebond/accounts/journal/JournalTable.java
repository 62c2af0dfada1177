package org.rebond.accounts.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;
import java.util.UUID;
import org.rebond.audit.AuditQuery;
import org.rebond.organisations.Actor;
import org.rebond.shared.ExcelCsv;
import org.springframework.stereotype.Component;

/** The trail as a table for a spreadsheet, written line by line as it is read. */
@Component
class JournalTable {

  private final Journal journal;
  private final JournalLines lines;

  JournalTable(Journal journal, JournalLines lines) {
    this.journal = journal;
    this.lines = lines;
  }

  void write(Actor actor, AuditQuery query, Locale locale, Writer out) {
    add(
        out,
        ExcelCsv.BYTE_ORDER_MARK
            + ExcelCsv.line(
                "date_utc", "action", "libelle", "sujet", "numero", "qui", "compte", "empreinte"));
    journal.export(
        actor,
        query,
        line ->
            add(
                out,
                ExcelCsv.line(
                    line.at().toString(),
                    line.action(),
                    lines.deed(line.action(), locale),
                    line.subject().toString(),
                    Integer.toString(line.number()),
                    lines.kind(line.kind(), locale),
                    line.account().map(UUID::toString).orElse(""),
                    line.hash())));
  }

  private static void add(Writer out, String line) {
    try {
      out.write(line);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}

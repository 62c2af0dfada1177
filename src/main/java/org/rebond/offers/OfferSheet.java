package org.rebond.offers;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.rebond.shared.ExcelCsv;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Offers as a table for a spreadsheet, in the reader's language. */
@Component
class OfferSheet {

  private static final List<String> COLUMNS =
      List.of("title", "theme", "aim", "needs", "openTo", "when", "say", "state", "updated");

  private final MessageSource words;

  OfferSheet(MessageSource words) {
    this.words = words;
  }

  byte[] of(List<Offer> offers) {
    var csv = new ExcelCsv(COLUMNS.stream().map(column -> word("column." + column)).toList());
    for (var offer : offers) {
      var text = offer.text();
      csv.row(
          text.title(),
          word("theme." + text.theme()),
          word("aim." + text.aim()),
          text.needs().stream()
              .sorted()
              .map(need -> words.getMessage("directory.need." + need, null, need.slug(), locale()))
              .collect(Collectors.joining(", ")),
          word("openTo." + text.openTo()),
          text.when(),
          text.say(),
          word(offer.archived() ? "archived" : "open"),
          offer.updatedAt().atZone(ZoneId.of("Europe/Paris")).toLocalDate().toString());
    }
    return csv.bytes();
  }

  private String word(String key) {
    return words.getMessage("offers." + key, null, locale());
  }

  private static java.util.Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}

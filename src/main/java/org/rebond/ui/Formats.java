package org.rebond.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.rebond.shared.Money;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How a date, a distance, an amount is said in the reader's language: {@code @fmt} in pages. */
@Component("fmt")
public class Formats {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Such as "jeudi 3 octobre 2024", "vendredi 1er novembre 2024". */
  public String date(LocalDate date) {
    return first(date, format("EEEE d MMMM yyyy").format(date));
  }

  /** Such as "3 oct. 2024". */
  public String shortDate(LocalDate date) {
    return first(date, format("d MMM yyyy").format(date));
  }

  /** Such as "octobre 2024"; takes the month of any date. */
  public String month(LocalDate date) {
    return format("MMMM yyyy").format(YearMonth.from(date));
  }

  /** Such as "14 h 30", "9 h". */
  public String time(LocalTime time) {
    String pattern =
        french() ? (time.getMinute() == 0 ? "H'\u00a0h'" : "H'\u00a0h\u00a0'mm") : "HH:mm";
    return format(pattern).format(time);
  }

  public String instant(Instant instant) {
    return instant(instant, PARIS);
  }

  /**
   * Such as "jeudi 3 octobre 2024 à 14 h 30", in the zone of the place; one that is not the
   * mainland's is named, since the other side may read it there.
   */
  public String instant(Instant instant, ZoneId zone) {
    var local = instant.atZone(zone);
    return date(local.toLocalDate())
        + (french() ? " à " : " at ")
        + time(local.toLocalTime())
        + (zone.equals(PARIS) ? "" : " (" + zone(zone) + ")");
  }

  /** Such as "heure de La Réunion": the JDK's own names say "heure : La Réunion". */
  public String zone(ZoneId zone) {
    String place =
        switch (zone.getId()) {
          case "Europe/Paris" -> "Paris";
          case "America/Guadeloupe" -> "Guadeloupe";
          case "America/Martinique" -> "Martinique";
          case "America/Cayenne" -> "Cayenne";
          case "America/Miquelon" -> "Miquelon";
          case "Indian/Reunion" -> "La Réunion";
          case "Indian/Mayotte" -> "Mayotte";
          case "Pacific/Noumea" -> "Nouméa";
          case "Pacific/Tahiti" -> "Tahiti";
          default -> zone.getId().replaceAll("^.*/", "");
        };
    return french() ? "heure de " + place : place + " time";
  }

  /** For the datetime attribute of a time element, which takes no more than milliseconds. */
  public String machine(Instant instant) {
    return instant.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
  }

  /** The day of an instant, in the zone of mainland France. */
  public String day(Instant instant) {
    return date(instant.atZone(PARIS).toLocalDate());
  }

  /** Metres as "600 m" below a kilometre, "2,4 km" below ten, else "14 km". */
  public String distance(double metres) {
    if (metres < 950) {
      return Math.max(50, Math.round(metres / 50) * 50) + "\u00a0m";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(metres < 9_950 ? 1 : 0);
    return format.format(metres / 1000) + "\u00a0km";
  }

  public String money(Money money) {
    NumberFormat format = NumberFormat.getCurrencyInstance(french() ? Locale.FRANCE : Locale.UK);
    format.setCurrency(Currency.getInstance("EUR"));
    return format.format(BigDecimal.valueOf(money.cents(), 2));
  }

  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale()).format(number);
  }

  /** Such as "240 Ko", "1,2 Mo". */
  public String size(long bytes) {
    String unit = french() ? "o" : "B";
    if (bytes < 1_000_000) {
      return number(Math.max(1, Math.round(bytes / 1000.0)))
          + (french() ? "\u00a0K" : "\u00a0k")
          + unit;
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale());
    format.setMaximumFractionDigits(1);
    return format.format(bytes / 1_000_000.0) + "\u00a0M" + unit;
  }

  /** French alone says the first of a month as an ordinal. */
  private static String first(LocalDate date, String said) {
    return french() && date.getDayOfMonth() == 1 ? said.replaceFirst("\\b1 ", "1er ") : said;
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, french() ? Locale.FRANCE : Locale.UK);
  }

  private static boolean french() {
    return !locale().getLanguage().equals("en");
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale().getLanguage().equals("en") ? Locale.UK : Locale.FRANCE;
  }
}

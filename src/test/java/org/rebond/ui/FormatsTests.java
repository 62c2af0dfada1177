package org.rebond.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Money;
import org.springframework.context.i18n.LocaleContextHolder;

class FormatsTests {

  private static final String NARROW = "\u202f";
  private static final String NO_BREAK = "\u00a0";

  private final Formats fmt = new Formats();

  @AfterEach
  void forgetTheLanguage() {
    LocaleContextHolder.resetLocaleContext();
  }

  @Test
  void namesAZoneThatIsNotTheMainlands() {
    LocaleContextHolder.setLocale(Locale.FRENCH);
    var at = java.time.Instant.parse("2027-07-01T06:30:00Z");
    assertThat(fmt.instant(at, java.time.ZoneId.of("Indian/Reunion")))
        .isEqualTo("jeudi 1er juillet 2027 à 10\u00a0h\u00a030 (heure de La Réunion)");
    assertThat(fmt.instant(at, java.time.ZoneId.of("Europe/Paris")))
        .isEqualTo("jeudi 1er juillet 2027 à 8\u00a0h\u00a030");
  }

  @Test
  void saysDatesAsTheFrenchDo() {
    LocaleContextHolder.setLocale(Locale.FRENCH);
    assertThat(fmt.date(LocalDate.of(2024, 10, 3))).isEqualTo("jeudi 3 octobre 2024");
    assertThat(fmt.date(LocalDate.of(2024, 11, 1))).isEqualTo("vendredi 1er novembre 2024");
    assertThat(fmt.month(LocalDate.of(2024, 11, 1))).isEqualTo("novembre 2024");
    assertThat(fmt.instant(Instant.parse("2024-10-03T12:30:00Z")))
        .isEqualTo("jeudi 3 octobre 2024 à 14" + NO_BREAK + "h" + NO_BREAK + "30");
    assertThat(fmt.time(LocalTime.of(9, 0))).isEqualTo("9" + NO_BREAK + "h");
  }

  @Test
  void neverBreaksALineBetweenANumberAndItsUnit() {
    LocaleContextHolder.setLocale(Locale.FRENCH);
    assertThat(fmt.distance(612)).isEqualTo("600" + NO_BREAK + "m");
    assertThat(fmt.distance(2_440)).isEqualTo("2,4" + NO_BREAK + "km");
    assertThat(fmt.distance(14_200)).isEqualTo("14" + NO_BREAK + "km");
    assertThat(fmt.money(new Money(1_240_000)))
        .isEqualTo("12" + NARROW + "400,00" + NO_BREAK + "€");
    assertThat(fmt.number(31_000)).isEqualTo("31" + NARROW + "000");
    assertThat(fmt.size(240_000)).isEqualTo("240" + NO_BREAK + "Ko");
  }

  @Test
  void saysTheSameInEnglish() {
    LocaleContextHolder.setLocale(Locale.ENGLISH);
    assertThat(fmt.date(LocalDate.of(2024, 11, 1))).isEqualTo("Friday 1 November 2024");
    assertThat(fmt.money(new Money(1_240_000))).isEqualTo("€12,400.00");
    assertThat(fmt.distance(2_440)).isEqualTo("2.4" + NO_BREAK + "km");
  }
}

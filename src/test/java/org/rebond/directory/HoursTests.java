package org.rebond.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTests {

  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mo-Fr 09:00-18:00 | Mo-Fr 09:00-18:00",
        "du lundi au vendredi de 9h à 18h30 | Mo-Fr 09:00-18:30",
        "mardi et jeudi 14h-18h, samedi 10h-12h | Tu,Th 14:00-18:00; Sa 10:00-12:00",
        "Tous les jours : 9 h 30 – midi | Mo-Su 09:30-12:00",
        "lundi 9h-12h et 14h-17h | Mo 09:00-12:00,14:00-17:00",
        "lundi-vendredi 9:00-17:00; mercredi fermé | Mo-Fr 09:00-17:00; We off",
      })
  void readsWhatPeopleType(String typed, String osm) {
    assertThat(Hours.said(typed).osm()).isEqualTo(osm);
    assertThat(Hours.said(typed).known()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"sur rendez-vous", "ça dépend des jours", "''", "€€€", "le soir"})
  void keepsTheWordsItCannotReadAndSaysSo(String typed) {
    assertThat(Hours.said(typed)).isEqualTo(new Hours("", typed));
    assertThat(Hours.said(typed).known()).isFalse();
  }

  @Test
  void saysUntilWhenItIsOpen() {
    var hours = Hours.said("mardi et jeudi 14h-18h");
    assertThat(hours.openUntil(TUESDAY.atTime(15, 0))).contains(LocalTime.of(18, 0));
    assertThat(hours.openUntil(TUESDAY.atTime(18, 0))).isEmpty();
    assertThat(hours.nextOpening(TUESDAY.atTime(9, 0))).contains(TUESDAY.atTime(14, 0));
    assertThat(hours.nextOpening(TUESDAY.atTime(19, 0)))
        .contains(LocalDateTime.of(2026, 11, 26, 14, 0));
    assertThat(hours.week(TUESDAY)).containsOnlyKeys(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY);
  }

  @Test
  void doesNotSayOpenOnARuleItHalfUnderstands() {
    assertThat(new Hours("Jul-Aug Mo-Fr 09:00-18:00", "").on(TUESDAY)).isEmpty();
    assertThat(new Hours("Tu[1] 09:00-18:00", "").on(TUESDAY)).isEmpty();
    assertThat(new Hours("Mo-Fr 09:00-18:00; Tu off", "").on(TUESDAY)).isEmpty();
    assertThat(new Hours("Mo-Fr 09:00-18:00; PH off", "").on(TUESDAY)).hasSize(1);
  }
}

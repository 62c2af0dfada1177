package org.rebond.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.geography.OfficeCalendar;
import org.rebond.shared.InseeCode;

class RhythmTests {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @ParameterizedTest
  @CsvSource({
    // 1 June 2027 is a Tuesday
    "2027-06-01T14:00, 2027-06-01T16:00, false",
    "2027-06-01T14:00, 2027-06-02T08:59, false",
    "2027-06-01T14:00, 2027-06-02T09:00, true",
    "2027-06-02T08:59, 2027-06-02T09:05, true",
    "2027-06-02T09:00, 2027-06-02T09:05, false",
    // neither on Saturday nor on Sunday
    "2027-06-04T14:00, 2027-06-05T10:00, false",
    "2027-06-04T14:00, 2027-06-07T09:00, true",
    // Bastille Day
    "2027-07-13T14:00, 2027-07-14T10:00, false",
    "2027-07-13T14:00, 2027-07-15T09:00, true",
    // the morning was missed: at the next open hour, never at night
    "2027-06-01T14:00, 2027-06-02T15:05, true",
    "2027-06-01T14:00, 2027-06-02T22:05, false"
  })
  void dailyIsOnTheMorningOfABusinessDay(String happened, String now, boolean due) {
    assertThat(due(Rhythm.DAILY, happened, "", now)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-06-01T14:00, 2027-06-04T10:00, false",
    "2027-06-01T14:00, 2027-06-07T09:00, true",
    "2027-06-07T08:00, 2027-06-07T09:05, true",
    "2027-06-07T10:00, 2027-06-08T09:05, false",
    // Whit Monday 2027 is on 17 May
    "2027-05-12T14:00, 2027-05-17T10:00, false",
    "2027-05-12T14:00, 2027-05-18T09:05, true",
    // Monday to Wednesday were an outage
    "2027-06-04T14:00, 2027-06-10T11:05, true"
  })
  void weeklyIsOnMondayOrTheNextBusinessDay(String happened, String now, boolean due) {
    assertThat(due(Rhythm.WEEKLY, happened, "", now)).isEqualTo(due);
  }

  @Test
  void onceADayAndOnceAWeekWhateverComesAfter() {
    assertThat(due(Rhythm.DAILY, "2027-06-01T14:00", "2027-06-02", "2027-06-02T10:05")).isFalse();
    assertThat(due(Rhythm.DAILY, "2027-06-01T14:00", "2027-06-01", "2027-06-02T10:05")).isTrue();
    assertThat(due(Rhythm.WEEKLY, "2027-06-04T14:00", "2027-06-07", "2027-06-09T10:05")).isFalse();
    assertThat(due(Rhythm.WEEKLY, "2027-06-04T14:00", "2027-06-03", "2027-06-07T10:05")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"2027-03-26T14:00, 2027-03-30", "2027-10-29T14:00, 2027-11-02"})
  void acrossAClockChangeItIsNineOnTheWall(String happened, LocalDate day) {
    assertThat(due(Rhythm.DAILY, happened, "", day + "T08:59")).isFalse();
    assertThat(due(Rhythm.DAILY, happened, "", day + "T09:00")).isTrue();
  }

  @Test
  void overseasItIsNineThere() {
    OfficeCalendar reunion = OfficeCalendar.of(new InseeCode("97411"));
    Instant before = Instant.parse("2027-06-01T10:00:00Z");
    assertThat(
            Rhythm.DAILY.due(
                reunion, before, Optional.empty(), Instant.parse("2027-06-02T04:59:00Z")))
        .isFalse();
    assertThat(
            Rhythm.DAILY.due(
                reunion, before, Optional.empty(), Instant.parse("2027-06-02T05:00:00Z")))
        .isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = Rhythm.class,
      names = {"AT_ONCE", "NEVER"})
  void theOthersGatherNothing(Rhythm rhythm) {
    assertThat(due(rhythm, "2027-06-01T14:00", "", "2027-06-02T10:00")).isFalse();
  }

  private static boolean due(Rhythm rhythm, String happened, String last, String now) {
    return rhythm.due(
        OfficeCalendar.MAINLAND,
        at(happened),
        Optional.of(last).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        at(now));
  }

  private static Instant at(String wall) {
    return LocalDateTime.parse(wall).atZone(PARIS).toInstant();
  }
}

package org.rebond.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.InseeCode;

class OfficeCalendarTests {

  private static final OfficeCalendar MELLE = OfficeCalendar.of(new InseeCode("79174"));

  @ParameterizedTest
  @CsvSource({
    "79, 2027-01-01", "79, 2027-03-29", "79, 2027-05-06", "79, 2027-05-17", "79, 2026-07-14",
    "75, 2026-11-11", "2A, 2026-11-11", "67, 2027-03-26", "68, 2025-12-26", "57, 2025-12-26",
    "971, 2027-05-27", "972, 2026-05-22", "973, 2026-06-10", "974, 2027-12-20", "976, 2026-04-27",
    "'', 2026-05-01"
  })
  void aPublicHolidayIsNotWorked(String department, LocalDate day) {
    assertThat(in(department).worksOn(day)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "79, 2027-03-26",
    "79, 2025-12-26",
    "75, 2025-12-26",
    "79, 2027-05-27",
    "972, 2027-12-20",
    "974, 2026-05-22",
    "79, 2026-11-24"
  })
  void anotherDepartmentsHolidayIsWorked(String department, LocalDate day) {
    assertThat(in(department).worksOn(day)).isTrue();
  }

  @Test
  void weekEndsAndHolidaysAreNotCounted() {
    // Friday 8 May is a holiday, Thursday 14 is Ascension Day.
    Instant thursday = at("2026-05-07T10:00", "Europe/Paris");
    assertThat(MELLE.after(thursday, 1)).isEqualTo(LocalDate.of(2026, 5, 11));
    assertThat(MELLE.after(thursday, 4)).isEqualTo(LocalDate.of(2026, 5, 15));
    assertThat(MELLE.after(at("2026-05-09T23:59", "Europe/Paris"), 1))
        .isEqualTo(LocalDate.of(2026, 5, 11));
  }

  @Test
  void daysAreCountedAcrossBothClockChanges() {
    for (String sent : new String[] {"2026-10-20T16:30", "2026-03-24T16:30"}) {
      Instant from = at(sent, "Europe/Paris");
      LocalDate fifth = LocalDate.parse(sent.substring(0, 10)).plusDays(7);
      assertThat(MELLE.passed(from, 5, at(fifth.minusDays(1) + "T23:59", "Europe/Paris")))
          .isFalse();
      assertThat(MELLE.passed(from, 5, at(fifth + "T00:00", "Europe/Paris"))).isTrue();
      assertThat(MELLE.open(at(fifth + "T08:59", "Europe/Paris"))).isFalse();
      assertThat(MELLE.open(at(fifth + "T09:00", "Europe/Paris"))).isTrue();
      assertThat(MELLE.open(at(fifth + "T17:00", "Europe/Paris"))).isFalse();
    }
  }

  @Test
  void officeHoursAreThoseOfTheWallOfTheCommune() {
    OfficeCalendar cayenne = OfficeCalendar.of(new InseeCode("97302"));
    Instant morningInParis = at("2026-11-24T10:00", "Europe/Paris");
    assertThat(MELLE.open(morningInParis)).isTrue();
    assertThat(cayenne.open(morningInParis)).isFalse();
    assertThat(cayenne.open(at("2026-11-24T10:00", "America/Cayenne"))).isTrue();
    assertThat(OfficeCalendar.of(new InseeCode("98818")).open(at("2026-11-24T10:00", "UTC")))
        .isFalse();
  }

  private static OfficeCalendar in(String department) {
    return new OfficeCalendar(LocalZone.MAINLAND, department);
  }

  private static Instant at(String wall, String zone) {
    return LocalDateTime.parse(wall).atZone(ZoneId.of(zone)).toInstant();
  }
}

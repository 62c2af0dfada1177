package org.rebond.partnerships.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.geography.OfficeCalendar;
import org.rebond.shared.InseeCode;

class LadderTests {

  private static final OfficeCalendar MELLE = OfficeCalendar.of(new InseeCode("79174"));
  private static final OfficeCalendar SAINT_DENIS = OfficeCalendar.of(new InseeCode("97411"));
  private static final Instant TUESDAY = paris("2027-06-01T16:30");

  @Test
  void stepsComeInTheirOrderAfterFiveTenAndFifteenBusinessDays() {
    assertThat(ladder(Map.of()).due(paris("2027-06-07T16:00"))).isEmpty();
    assertThat(ladder(Map.of()).due(paris("2027-06-08T09:00"))).contains(Step.FIRST);
    var first = Map.of(Step.FIRST, paris("2027-06-08T09:15"));
    assertThat(ladder(first).due(paris("2027-06-14T16:00"))).isEmpty();
    assertThat(ladder(first).due(paris("2027-06-15T09:00"))).contains(Step.ASKER);
    var asker =
        Map.of(Step.FIRST, paris("2027-06-08T09:15"), Step.ASKER, paris("2027-06-15T09:15"));
    assertThat(ladder(asker).due(paris("2027-06-22T09:00"))).contains(Step.LAST);
    assertThat(ladder(asker).nextReminder()).contains(LocalDate.of(2027, 6, 22));
  }

  @Test
  void nothingIsDueAtNightOnASundayOrOnAHoliday() {
    assertThat(ladder(Map.of()).due(paris("2027-06-08T08:59"))).isEmpty();
    assertThat(ladder(Map.of()).due(paris("2027-06-08T17:00"))).isEmpty();
    assertThat(ladder(Map.of()).due(paris("2027-06-13T11:00"))).isEmpty();
    assertThat(ladder(Map.of()).due(paris("2027-07-14T11:00"))).isEmpty();
  }

  @Test
  void afterAnOutageThereAreStillDaysBetweenTwoSteps() {
    var late = Map.of(Step.FIRST, paris("2027-07-01T10:00"));
    assertThat(ladder(late).due(paris("2027-07-01T11:00"))).isEmpty();
    assertThat(ladder(late).due(paris("2027-07-07T11:00"))).isEmpty();
    assertThat(ladder(late).due(paris("2027-07-08T11:00"))).contains(Step.ASKER);
  }

  @Test
  void eachSideIsWrittenToInItsOwnOfficeHours() {
    Ladder overseas = new Ladder(TUESDAY, Map.of(), SAINT_DENIS, MELLE);
    assertThat(overseas.due(paris("2027-06-08T07:30"))).contains(Step.FIRST);
    assertThat(overseas.due(paris("2027-06-08T16:00"))).isEmpty();
  }

  private static Ladder ladder(Map<Step, Instant> made) {
    return new Ladder(TUESDAY, made, MELLE, MELLE);
  }

  private static Instant paris(String wall) {
    return LocalDateTime.parse(wall).atZone(ZoneId.of("Europe/Paris")).toInstant();
  }
}

package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTests {

  @Test
  void readsWhatAFormSends() {
    assertThat(TypedDay.read(" 2026-11-24 ")).contains(LocalDate.of(2026, 11, 24));
    assertThat(TypedDay.read("2000-01-01")).contains(TypedDay.FIRST);
    assertThat(TypedDay.read("2199-12-31")).contains(TypedDay.LAST);
    assertThat(TypedDay.readMonth("2026-11")).contains(YearMonth.of(2026, 11));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "demain",
        "24/11/2026",
        "2026-02-30",
        "1999-12-31",
        "2200-01-01",
        "+999999999-01-01",
        "-4713-01-01",
        "9999-12-31",
        "[2026,1,1]"
      })
  void refusesWhatIsNoDayOrAnImpossibleOne(String typed) {
    assertThat(TypedDay.read(typed)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2026-13", "1999-12", "2200-01", "+999999999-12", "-0001-01"})
  void refusesWhatIsNoMonthOrAnImpossibleOne(String typed) {
    assertThat(TypedDay.readMonth(typed)).isEmpty();
  }
}

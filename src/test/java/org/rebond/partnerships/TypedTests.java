package org.rebond.partnerships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TypedTests {

  @Test
  void anImpossibleDayIsNoDay() {
    assertThat(Typed.day("2026-11-24")).contains(LocalDate.of(2026, 11, 24));
    assertThat(Typed.day("+999999999-12-31")).isEmpty();
    assertThat(Typed.day("9999-12-31")).isEmpty();
  }
}

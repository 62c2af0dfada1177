package org.rebond.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Quarter;

class ClosingTests {

  private static final Quarter SUMMER = new Quarter(2026, 3);

  @Test
  void aQuarterClosesThirtyOneDaysAfterItsEnd() {
    assertThat(Closing.day(SUMMER)).isEqualTo(LocalDate.of(2026, 10, 31));
    assertThat(Closing.done(SUMMER, LocalDate.of(2026, 10, 30))).isFalse();
    assertThat(Closing.done(SUMMER, LocalDate.of(2026, 10, 31))).isTrue();
  }

  @Test
  void theLatestClosedOneWaitsForThatDay() {
    assertThat(Closing.latest(LocalDate.of(2026, 10, 30))).isEqualTo(new Quarter(2026, 2));
    assertThat(Closing.latest(LocalDate.of(2026, 10, 31))).isEqualTo(SUMMER);
    assertThat(Closing.latest(LocalDate.of(2027, 1, 30))).isEqualTo(SUMMER);
    assertThat(Closing.latest(LocalDate.of(2027, 1, 31))).isEqualTo(new Quarter(2026, 4));
  }
}

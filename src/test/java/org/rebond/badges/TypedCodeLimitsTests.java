package org.rebond.badges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;

@RebondTest
class TypedCodeLimitsTests {

  @Autowired TypedCodeLimits limits;
  @Autowired MovableClock clock;

  /** The beginning of one that nobody else used: other tests type codes too. */
  private void startsAMinute(int hoursAhead) {
    Instant now = clock.instant();
    Instant later = now.plus(Duration.ofHours(hoursAhead)).truncatedTo(ChronoUnit.MINUTES);
    clock.advance(Duration.between(now, later));
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void aDeskThatGuessesDoesNotUseUpTheTriesOfTheOthers() {
    startsAMinute(30);
    UUID guessing = UUID.randomUUID();
    assertThat(allowed(guessing, 2_000)).isEqualTo(20);
    assertThat(limits.allow(UUID.randomUUID())).isTrue();
  }

  @Test
  void manyDesksTogetherStayUnderTheCommonLimit() {
    startsAMinute(60);
    long passed = IntStream.range(0, 60).mapToLong(desk -> allowed(UUID.randomUUID(), 20)).sum();
    assertThat(passed).isEqualTo(600);
  }

  private long allowed(UUID desk, int tries) {
    return IntStream.range(0, tries).filter(one -> limits.allow(desk)).count();
  }
}

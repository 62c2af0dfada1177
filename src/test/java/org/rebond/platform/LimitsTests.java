package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.shared.TooMany;
import org.rebond.testing.MovableClock;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RebondTest
class LimitsTests {

  private static final Duration HOUR = Duration.ofHours(1);

  @Autowired JdbcClient jdbc;
  @Autowired Sealing sealing;
  @Autowired MovableClock clock;

  private final String kind = "test." + UUID.randomUUID();
  private Limits node;
  private Limits otherNode;

  @BeforeEach
  void twoNodesOnOneDatabaseAtTheBeginningOfAnHour() {
    Instant now = clock.instant();
    clock.advance(Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(HOUR)));
    node = new Limits(jdbc, sealing, clock);
    otherNode = new Limits(jdbc, sealing, clock);
  }

  @AfterEach
  void backToNow() {
    clock.reset();
  }

  @Test
  void countsForAllNodesTogether() {
    assertThat(node.allow(kind, "a", 2, HOUR)).isTrue();
    assertThat(otherNode.allow(kind, "a", 2, HOUR)).isTrue();
    assertThat(otherNode.exhausted(kind, "a", 2, HOUR)).isTrue();
    assertThat(node.allow(kind, "a", 2, HOUR)).isFalse();
    assertThat(otherNode.allow(kind, "a", 2, HOUR)).isFalse();
    assertThat(node.allow(kind, "b", 2, HOUR)).isTrue();
  }

  @Test
  void allowsExactlySoManyWhenFiftyTryAtOnce() throws Exception {
    List<Callable<Boolean>> tries = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      Limits either = i % 2 == 0 ? node : otherNode;
      tries.add(() -> either.allow(kind, "a", 17, HOUR));
    }
    int allowed = 0;
    try (var threads = Executors.newFixedThreadPool(50)) {
      for (Future<Boolean> one : threads.invokeAll(tries)) {
        allowed += one.get() ? 1 : 0;
      }
    }
    assertThat(allowed).isEqualTo(17);
  }

  @Test
  void aHundredThousandGuessesPassFiveTimesAndCostOneLine() {
    long passed =
        IntStream.range(0, 100_000).filter(guess -> node.allow(kind, "a", 5, HOUR)).count();
    assertThat(passed).isEqualTo(5);
    assertThat(
            jdbc.sql("SELECT n FROM platform.tries WHERE kind = ?")
                .param(kind)
                .query(Integer.class)
                .list())
        .containsExactly(5);
  }

  @Test
  void beginsAgainWithTheNextWindow() {
    assertThat(node.allow(kind, "a", 1, HOUR)).isTrue();
    assertThat(node.allow(kind, "a", 1, HOUR)).isFalse();
    clock.advance(HOUR);
    assertThat(node.allow(kind, "a", 1, HOUR)).isTrue();
  }

  @Test
  void saysHowLongToWait() {
    node.require(kind, "a", 1, HOUR);
    assertThatThrownBy(() -> node.require(kind, "a", 1, HOUR))
        .isInstanceOfSatisfying(
            TooMany.class,
            tooMany -> assertThat(tooMany.pause()).isPositive().isLessThanOrEqualTo(HOUR));
  }

  @Test
  void storesNoAddressAndTheNextDayAnotherHash() {
    node.allow(kind, "someone@example.org", 9, HOUR);
    clock.advance(Duration.ofDays(1));
    node.allow(kind, "someone@example.org", 9, HOUR);
    List<String> who =
        jdbc.sql("SELECT who FROM platform.tries WHERE kind = ?")
            .param(kind)
            .query(String.class)
            .list();
    assertThat(who).hasSize(2).doesNotHaveDuplicates().allMatch(one -> one.matches("[0-9a-f]{32}"));
  }

  @Test
  void forgetsWindowsThatEnded() {
    node.allow(kind, "a", 1, HOUR);
    clock.advance(HOUR.multipliedBy(2));
    node.forget();
    assertThat(
            jdbc.sql("SELECT count(*) FROM platform.tries WHERE kind = ?")
                .param(kind)
                .query(Integer.class)
                .single())
        .isZero();
  }
}

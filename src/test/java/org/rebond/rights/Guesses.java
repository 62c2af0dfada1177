package org.rebond.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.rebond.testing.MovableClock;

/** Thousands of guesses of a code of six digits through all filters, and never the right one. */
final class Guesses {

  static final int MANY = 2_000;

  private static final AtomicInteger DAYS = new AtomicInteger(2);

  private Guesses() {}

  /** The beginning of an hour of another day: no window ends meanwhile, and none was begun. */
  static void anHourOfItsOwn(MovableClock clock) {
    Instant now = clock.instant();
    Instant day = now.plus(DAYS.getAndIncrement(), ChronoUnit.DAYS);
    clock.advance(Duration.between(now, day.truncatedTo(ChronoUnit.HOURS).plusSeconds(1)));
  }

  /** How often each status was answered. */
  static Map<Integer, Integer> answers(IntFunction<Integer> one) {
    Map<Integer, Integer> answers = new ConcurrentSkipListMap<>();
    IntStream.range(0, MANY).parallel().forEach(i -> answers.merge(one.apply(i), 1, Integer::sum));
    return answers;
  }

  static String guess(int i, String right) {
    String guess = "%06d".formatted(i);
    return guess.equals(right) ? "999999" : guess;
  }
}

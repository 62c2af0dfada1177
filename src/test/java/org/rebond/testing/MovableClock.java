package org.rebond.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The clock of the tests: runs with the real one, ahead or behind by what a test asked for. */
public final class MovableClock extends Clock {

  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public void advance(Duration by) {
    offset.updateAndGet(now -> now.plus(by));
  }

  public void reset() {
    offset.set(Duration.ZERO);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset.get());
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new ZonedClock(this, zone);
  }

  /** The same moving instants, read in another zone. */
  private static final class ZonedClock extends Clock {
    private final Clock base;
    private final ZoneId zone;

    private ZonedClock(Clock base, ZoneId zone) {
      this.base = base;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return base.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new ZonedClock(base, other);
    }
  }

  /** Replaces the system clock in the application of the tests. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}

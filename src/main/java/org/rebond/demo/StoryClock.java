package org.rebond.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The demonstration's clock: while the stories are told it stands in their days, so that what is
 * shown went through the features' own doors at its own date; afterwards it is the real one. It
 * moves for the whole application and exists only where the demo is on.
 */
public class StoryClock extends Clock {

  private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

  public void travelTo(Instant then) {
    offset.set(Duration.between(Instant.now(), then));
  }

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
    return new Zoned(this, zone);
  }

  /** The same moving instants, read in another zone. */
  private static final class Zoned extends Clock {
    private final StoryClock base;
    private final ZoneId zone;

    private Zoned(StoryClock base, ZoneId zone) {
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
      return new Zoned(base, other);
    }
  }
}

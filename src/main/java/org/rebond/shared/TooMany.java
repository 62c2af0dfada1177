package org.rebond.shared;

import java.time.Duration;

/** More was tried in a while than a person does; becomes a 429 that says how long to wait. */
public final class TooMany extends RuntimeException {

  private final Duration pause;

  public TooMany(Duration pause) {
    super("too many tries");
    this.pause = pause;
  }

  /** Until it makes sense to try again. */
  public Duration pause() {
    return pause;
  }
}

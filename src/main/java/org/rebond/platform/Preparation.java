package org.rebond.platform;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Prepares before the web server listens: a page never answers from a half-loaded country. */
@Component
class Preparation implements SmartLifecycle {

  private final List<BeforeServing> steps;
  private boolean running;

  Preparation(List<BeforeServing> steps) {
    this.steps = steps;
  }

  @Override
  public void start() {
    steps.forEach(BeforeServing::prepare);
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The web server starts among the last. */
  @Override
  public int getPhase() {
    return 0;
  }
}

package org.rebond.testing;

import org.rebond.demo.StoryClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: runs with the real one, ahead or behind by what a test asked for. */
public final class MovableClock extends StoryClock {

  /** Replaces the other clocks in the application of the tests. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Configuration {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}

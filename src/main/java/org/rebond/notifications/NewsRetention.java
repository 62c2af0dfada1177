package org.rebond.notifications;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long what is new stays in an inbox, and how long a stop without an account is remembered. */
@Configuration(proxyBeanMethods = false)
class NewsRetention {

  @Bean
  Retention newsLineRetention() {
    return new Retention(
        "notifications.line", Period.ofMonths(3), "notifications.line", "kept.at < :before");
  }

  @Bean
  Retention stoppedNewsRetention() {
    return new Retention(
        "notifications.stopped",
        Period.ofYears(3),
        "notifications.stopped",
        "kept.since < :before");
  }
}

package org.rebond.mail;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the trace of a letter is kept that no server took. */
@Configuration(proxyBeanMethods = false)
class LetterRetention {

  @Bean
  Retention givenUpLetterRetention() {
    return new Retention(
        "mail.givenUp", Period.ofMonths(3), "mail.outbox", "kept.given_up_at < :before");
  }
}

package org.rebond.mail;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long it is kept that no server took a letter, and that nobody reads an address. */
@Configuration(proxyBeanMethods = false)
class LetterRetention {

  @Bean
  Retention givenUpLetterRetention() {
    return new Retention(
        "mail.givenUp", Period.ofMonths(3), "mail.outbox", "kept.given_up_at < :before");
  }

  @Bean
  Retention refusedAddressRetention() {
    return new Retention(
        "mail.refused", Period.ofMonths(6), "mail.refused_address", "kept.since < :before");
  }
}

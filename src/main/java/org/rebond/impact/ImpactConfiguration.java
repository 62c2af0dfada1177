package org.rebond.impact;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One threshold for every audience: two could be subtracted. */
@Configuration(proxyBeanMethods = false)
class ImpactConfiguration {

  @Bean
  Disclosure disclosure(@Value("${rebond.disclosure-threshold:11}") int threshold) {
    return new Disclosure(threshold);
  }
}

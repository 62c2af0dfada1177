package org.rebond.demo;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("rebond.demo")
class DemoConfiguration {

  @Bean
  StoryClock storyClock() {
    return new StoryClock();
  }
}

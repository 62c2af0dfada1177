package org.rebond.accounts.address;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long an address is kept that was asked for and never proven. */
@Configuration(proxyBeanMethods = false)
class AddressRetention {

  @Bean
  Retention addressesNeverProven() {
    return new Retention(
        "accounts.addressChange",
        Period.ofDays(1),
        "accounts.address_change",
        "kept.expires_at < :before");
  }
}

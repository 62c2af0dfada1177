package org.rebond.agreements;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a code to sign is kept once it is worth nothing. */
@Configuration(proxyBeanMethods = false)
class CodeRetention {

  @Bean
  Retention signingCodeRetention() {
    return new Retention(
        "agreements.signingCode",
        Period.ofDays(7),
        "agreements.signing_code",
        "kept.expires_at < :before");
  }
}

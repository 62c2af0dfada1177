package org.rebond.audit;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long a line says who acted; that it was done, and when, is kept without limit. */
@Configuration(proxyBeanMethods = false)
class AuditRetention {

  /** As long as somebody may go to court over what was done (source: Code civil, article 2224). */
  @Bean
  Retention auditActors() {
    return new Retention(
        "audit.actor",
        Period.ofYears(5),
        "audit.actor",
        "EXISTS (SELECT FROM audit.line l WHERE l.id = kept.line AND l.at < :before)");
  }
}

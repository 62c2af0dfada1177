package org.rebond.agreements;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the address of somebody named to sign is kept; their charge stays, as it was signed. */
@Configuration(proxyBeanMethods = false)
class SignatoryRetention {

  private static final Retention.Way ADDRESS = new Retention.Way.Blank("email");

  /** As long as a party may go to court over the agreement (source: Code civil, article 2224). */
  @Bean
  Retention signatoriesOfWhatEnded() {
    return new Retention(
        "agreements.signatory",
        Period.ofYears(5),
        "agreements.signatory",
        """
        kept.email IS NOT NULL AND EXISTS (SELECT FROM agreements.agreement a
          WHERE a.id = kept.agreement AND a.state IN ('SIGNED', 'IN_FORCE', 'EXPIRED')
            AND a.ends_on < :before)
        """,
        ADDRESS);
  }

  @Bean
  Retention signatoriesOfWhatWasGivenUp() {
    return quiet("agreements.givenUp", Period.ofYears(1), "'WITHDRAWN', 'REFUSED'");
  }

  @Bean
  Retention signatoriesOfWhatWasNeverFinished() {
    return quiet("agreements.unfinished", Period.ofYears(3), "'DRAFT', 'TO_SIGN', 'PARTLY_SIGNED'");
  }

  /** Nothing happened to it since; a draft that nobody ever changed goes by its first day. */
  private static Retention quiet(String key, Period after, String states) {
    return new Retention(
        key,
        after,
        "agreements.signatory",
        """
        kept.email IS NOT NULL AND EXISTS (SELECT FROM agreements.agreement a
          WHERE a.id = kept.agreement AND a.state IN (%s)
            AND coalesce((SELECT max(h.at) FROM agreements.history h WHERE h.agreement = a.id),
              a.starts_on) < :before)
        """
            .formatted(states),
        ADDRESS);
  }
}

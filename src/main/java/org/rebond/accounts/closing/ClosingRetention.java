package org.rebond.accounts.closing;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When accounts go: two weeks after their holder asked, or after three years without a sign-in. */
@Configuration(proxyBeanMethods = false)
class ClosingRetention {

  /** Three years without news (source: CNIL, on people who are no longer active). */
  static final Period UNUSED = Period.ofYears(3);

  static final Period WARNED = Period.ofDays(30);

  @Bean
  Retention accountsWhoseHolderAsked(Erasure erasure) {
    return new Retention(
        "accounts.closing",
        Closing.GRACE,
        "accounts.closing",
        "kept.reason = 'ASKED' AND kept.since < :before AND " + others("kept.account"),
        new Retention.Way.Each("account", erasure::erase));
  }

  @Bean
  Retention accountsNobodyUses(Erasure erasure) {
    return new Retention(
        "accounts.unused",
        UNUSED,
        "accounts.account",
        """
        kept.used_in + interval '1 month' <= CAST(:before AS timestamptz)
        AND EXISTS (SELECT FROM accounts.closing told
          WHERE told.account = kept.id AND told.reason = 'UNUSED'
            AND told.since < CAST(:before AS timestamptz) + interval '3 years' - interval '30 days')
        AND %s
        """
            .formatted(others("kept.id")),
        new Retention.Way.Each("id", erasure::erase));
  }

  /** Each team that this account manages has somebody else who does. */
  private static String others(String account) {
    return """
    NOT EXISTS (SELECT FROM accounts.membership mine
      WHERE mine.account = %s AND mine.role IN ('MANAGER', 'ADMINISTRATOR')
        AND NOT EXISTS (SELECT FROM accounts.membership other
          WHERE other.organisation = mine.organisation AND other.account <> mine.account
            AND other.role IN ('MANAGER', 'ADMINISTRATOR')
            AND other.account NOT IN (SELECT c.account FROM accounts.closing c)))
    """
        .formatted(account);
  }
}

package org.rebond.accounts;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How long links, invitations, requests and delegations are kept after their term: a link that ran
 * out can be renewed by its holder, so that it does not end in a wall.
 */
@Configuration(proxyBeanMethods = false)
class LinkRetention {

  /** Renewing one of these after a month would say nothing that asking anew does not. */
  private static final String BRIEF =
      "(kept.purpose IN ('connexion', 'mes-donnees', 'garder-adresse'))";

  @Bean
  Retention signInLinkRetention() {
    return new Retention(
        "accounts.signInLink",
        Period.ofMonths(1),
        "accounts.personal_link",
        BRIEF + " AND kept.expires_at < :before");
  }

  @Bean
  Retention personalLinkRetention() {
    return new Retention(
        "accounts.link",
        Period.ofYears(1),
        "accounts.personal_link",
        "NOT " + BRIEF + " AND kept.expires_at < :before");
  }

  /** The unknown addresses among them are gone within two hours: see {@code Requests}. */
  @Bean
  Retention signInRetention() {
    return new Retention(
        "accounts.signIn", Period.ofDays(7), "accounts.sign_in", "kept.expires_at < :before");
  }

  @Bean
  Retention joinRequestRetention() {
    return new Retention(
        "accounts.request",
        Period.ofYears(1),
        "accounts.join_request",
        "coalesce(kept.decided_at, kept.asked_at) < :before");
  }

  @Bean
  Retention invitationRetention() {
    return new Retention(
        "accounts.invitation",
        Period.ofMonths(3),
        "accounts.invitation",
        """
        NOT EXISTS (SELECT FROM accounts.personal_link link
          WHERE link.purpose = 'rejoindre' AND link.subject = kept.id
            AND link.expires_at >= :before)
        """);
  }

  @Bean
  Retention delegationRetention() {
    return new Retention(
        "accounts.delegation", Period.ofYears(1), "accounts.delegation", "kept.ends_on < :before");
  }
}

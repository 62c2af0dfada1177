package org.rebond.partnerships.contacts;

import java.time.Period;
import org.rebond.platform.Retention;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long the addresses of those who answer by a link are kept, and the codes of letters. */
@Configuration(proxyBeanMethods = false)
class ContactRetention {

  @Bean
  Retention addressesWithoutAnswer() {
    return new Retention(
        "partnerships.unanswered",
        Period.ofYears(3),
        "partnerships.contact_address",
        """
        EXISTS (SELECT FROM partnerships.contact c
          WHERE c.id = kept.contact AND c.state IN ('SENT', 'SEEN', 'ANSWERED'))
        AND NOT EXISTS (SELECT FROM partnerships.contact_message m
          WHERE m.contact = kept.contact AND m.at >= :before)
        """);
  }

  /** Refused, or accepted and since taken back by {@code EndOfCorrespondence}. */
  @Bean
  Retention addressesOfEndedCorrespondence() {
    return new Retention(
        "partnerships.ended",
        Period.ofYears(1),
        "partnerships.contact_address",
        """
        EXISTS (SELECT FROM partnerships.contact c
          WHERE c.id = kept.contact AND c.state IN ('DECLINED', 'ACCEPTED'))
        AND NOT EXISTS (SELECT FROM partnerships.correspondent c WHERE c.contact = kept.contact)
        AND NOT EXISTS (SELECT FROM partnerships.contact_message m
          WHERE m.contact = kept.contact AND m.at >= :before)
        """);
  }

  @Bean
  Retention codesOfLetters() {
    return new Retention(
        "partnerships.replyCode",
        Period.ofYears(1),
        "partnerships.reply_code",
        """
        EXISTS (SELECT FROM partnerships.contact c
          WHERE c.id = kept.contact AND c.sent_at < :before)
        """);
  }
}

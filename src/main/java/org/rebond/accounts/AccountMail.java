package org.rebond.accounts;

import java.net.URI;
import java.util.Locale;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The messages about accounts and links. */
@Component
class AccountMail {

  private final Outbox outbox;
  private final MessageSource words;

  AccountMail(Outbox outbox, MessageSource words) {
    this.outbox = outbox;
    this.words = words;
  }

  void renewal(EmailAddress to, Locale locale, String purpose, URI link) {
    String title = words.getMessage("link." + purpose + ".title", null, locale);
    outbox.post(Mail.of(to.value(), locale, "accounts.mail.renewal", title).withLink(link));
  }
}

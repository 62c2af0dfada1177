package org.rebond.accounts;

import java.net.URI;
import java.util.Locale;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.platform.PlatformProperties;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The messages about accounts and links. */
@Component
class AccountMail {

  private final Outbox outbox;
  private final MessageSource words;
  private final URI publicUrl;

  AccountMail(Outbox outbox, MessageSource words, PlatformProperties properties) {
    this.outbox = outbox;
    this.words = words;
    this.publicUrl = properties.publicUrl();
  }

  void signIn(EmailAddress to, Locale locale, URI link) {
    outbox.post(Mail.of(to.value(), locale, "accounts.mail.signIn").withLink(link));
  }

  void unknown(EmailAddress to, Locale locale) {
    outbox.post(
        Mail.of(to.value(), locale, "accounts.mail.unknown")
            .withLink(publicUrl.resolve("/lieux/nouveau")));
  }

  void renewal(EmailAddress to, Locale locale, String purpose, URI link) {
    String title = words.getMessage("link." + purpose + ".title", null, locale);
    outbox.post(Mail.of(to.value(), locale, "accounts.mail.renewal", title).withLink(link));
  }
}

package org.rebond.accounts.address;

import java.net.URI;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.signin.Codes;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

/** The messages of a change of address; none of them tells one address to the other. */
@Component
class AddressMail {

  private final Outbox outbox;
  private final URI publicUrl;

  AddressMail(Outbox outbox, PlatformProperties properties) {
    this.outbox = outbox;
    this.publicUrl = properties.publicUrl();
  }

  void code(EmailAddress to, Locale locale, String code) {
    outbox.post(Mail.of(to.value(), locale, "accounts.mail.newAddress", Codes.written(code)));
  }

  /** Only whoever reads that box learns that it has an account. */
  void taken(EmailAddress to, Locale locale) {
    outbox.post(
        Mail.of(to.value(), locale, "accounts.mail.addressTaken")
            .withLink(publicUrl.resolve("/connexion")));
  }

  void asked(EmailAddress former, Locale locale, URI stop) {
    outbox.post(Mail.of(former.value(), locale, "accounts.mail.addressAsked").withLink(stop));
  }

  void changed(EmailAddress former, Locale locale, URI takeBack) {
    outbox.post(Mail.of(former.value(), locale, "accounts.mail.addressChanged").withLink(takeBack));
  }

  void takenBack(EmailAddress latter, Locale locale) {
    outbox.post(Mail.of(latter.value(), locale, "accounts.mail.addressTakenBack"));
  }
}

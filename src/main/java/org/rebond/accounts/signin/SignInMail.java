package org.rebond.accounts.signin;

import java.net.URI;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

/** The messages of signing in, of confirming, and of proving an address. */
@Component
class SignInMail {

  private final Outbox outbox;
  private final URI publicUrl;

  SignInMail(Outbox outbox, PlatformProperties properties) {
    this.outbox = outbox;
    this.publicUrl = properties.publicUrl();
  }

  void known(EmailAddress to, Locale locale, String secret, String code) {
    outbox.post(
        Mail.of(to.value(), locale, "accounts.mail.signIn", Codes.written(code))
            .withLink(publicUrl.resolve(SignInLinkController.PATH + secret)));
  }

  void unknown(EmailAddress to, Locale locale) {
    outbox.post(
        Mail.of(to.value(), locale, "accounts.mail.unknown")
            .withLink(publicUrl.resolve("/lieux/nouveau")));
  }

  void address(EmailAddress to, Locale locale, String code) {
    outbox.post(Mail.of(to.value(), locale, "accounts.mail.address", Codes.written(code)));
  }

  void confirmation(EmailAddress to, Locale locale, String code) {
    outbox.post(Mail.of(to.value(), locale, "accounts.mail.confirm", Codes.written(code)));
  }
}

package org.rebond.accounts.closing;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.platform.PlatformProperties;
import org.rebond.ui.Formats;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The messages about the end of an account. */
@Component
class ClosingMail {

  static final String PAGE = "/compte/donnees/effacement";

  private final Outbox outbox;
  private final Formats formats;
  private final URI publicUrl;

  ClosingMail(Outbox outbox, Formats formats, PlatformProperties properties) {
    this.outbox = outbox;
    this.formats = formats;
    this.publicUrl = properties.publicUrl();
  }

  void asked(EmailAddress to, Locale locale, LocalDate day) {
    outbox.post(
        Mail.of(to.value(), locale, "accounts.mail.closingAsked", date(day, locale))
            .withLink(publicUrl.resolve(PAGE)));
  }

  void heldBack(EmailAddress to, String teams) {
    outbox.post(
        Mail.of(to.value(), Locale.FRENCH, "accounts.mail.closingHeldBack", teams)
            .withLink(publicUrl.resolve(PAGE)));
  }

  void unused(EmailAddress to, LocalDate day) {
    outbox.post(
        Mail.of(to.value(), Locale.FRENCH, "accounts.mail.unused", date(day, Locale.FRENCH))
            .withLink(publicUrl.resolve("/connexion")));
  }

  void unusedAndAlone(EmailAddress to, String teams) {
    outbox.post(
        Mail.of(to.value(), Locale.FRENCH, "accounts.mail.unusedAlone", teams)
            .withLink(publicUrl.resolve("/connexion")));
  }

  /** The address of the one who left is not told: the team is what somebody has to look after. */
  void toAdministrators(List<String> administrators, String teams) {
    administrators.forEach(
        to ->
            outbox.post(
                Mail.of(to, Locale.FRENCH, "accounts.mail.unusedTeam", teams)
                    .withLink(publicUrl.resolve("/administration/demandes-equipes"))));
  }

  void erased(EmailAddress to) {
    outbox.post(Mail.of(to.value(), Locale.FRENCH, "accounts.mail.erased"));
  }

  private String date(LocalDate day, Locale locale) {
    var reader = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(locale);
    try {
      return formats.date(day);
    } finally {
      LocaleContextHolder.setLocaleContext(reader);
    }
  }
}

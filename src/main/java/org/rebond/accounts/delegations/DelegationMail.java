package org.rebond.accounts.delegations;

import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.platform.PlatformProperties;
import org.rebond.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The messages to whoever acts in the place of a colleague. */
@Component
class DelegationMail {

  private static final String KEY = "accounts.delegations.mail.";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRANCE);

  private final Outbox outbox;
  private final Organisations organisations;
  private final MessageSource words;
  private final URI publicUrl;

  DelegationMail(
      Outbox outbox,
      Organisations organisations,
      MessageSource words,
      PlatformProperties properties) {
    this.outbox = outbox;
    this.organisations = organisations;
    this.words = words;
    this.publicUrl = properties.publicUrl();
  }

  void lent(String to, OrganisationId organisation, Term term) {
    outbox.post(
        Mail.of(
                to,
                Locale.FRENCH,
                KEY + "lent",
                name(organisation),
                words.getMessage("accounts.delegation.what." + term.role(), null, Locale.FRENCH),
                DAY.format(term.from()),
                DAY.format(term.to()))
            .withLink(publicUrl.resolve("/organisations/" + organisation + "/delegations")));
  }

  void ended(String to, OrganisationId organisation) {
    outbox.post(Mail.of(to, Locale.FRENCH, KEY + "ended", name(organisation)));
  }

  private String name(OrganisationId organisation) {
    return organisations.find(organisation).orElseThrow(NotFound::new).name();
  }
}

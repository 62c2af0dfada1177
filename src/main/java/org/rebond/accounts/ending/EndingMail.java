package org.rebond.accounts.ending;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Organisation;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

/** The messages to those who manage an organisation that ends or comes back. */
@Component
class EndingMail {

  private static final String KEY = "organisations.mail.";

  private final Outbox outbox;
  private final URI publicUrl;

  EndingMail(Outbox outbox, PlatformProperties properties) {
    this.outbox = outbox;
    this.publicUrl = properties.publicUrl();
  }

  void closed(List<String> managers, Organisation organisation) {
    managers.forEach(
        to ->
            outbox.post(
                Mail.of(
                        to,
                        Locale.FRENCH,
                        KEY + "closed",
                        organisation.name(),
                        Ending.DAYS_TO_THINK)
                    .withLink(
                        publicUrl.resolve("/organisations/" + organisation.id() + "/fermeture"))));
  }

  void reopened(List<String> managers, Organisation organisation) {
    managers.forEach(
        to ->
            outbox.post(
                Mail.of(to, Locale.FRENCH, KEY + "reopened", organisation.name())
                    .withLink(publicUrl.resolve(organisation.path()))));
  }

  /** Everybody once, whichever side they came from. */
  void merged(List<String> before, List<String> after, Organisation old, Organisation next) {
    Set<String> all = new TreeSet<>(before);
    all.addAll(after);
    all.forEach(
        to ->
            outbox.post(
                Mail.of(to, Locale.FRENCH, KEY + "merged", old.name(), next.name())
                    .withLink(publicUrl.resolve("/organisations/" + next.id() + "/equipe"))));
  }
}

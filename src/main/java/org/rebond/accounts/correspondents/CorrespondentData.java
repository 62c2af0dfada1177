package org.rebond.accounts.correspondents;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.PersonalLinks;
import org.rebond.accounts.mydata.MyData;
import org.rebond.audit.AuditTrail;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Actor.HeldLink;
import org.rebond.organisations.NotAllowed;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers somebody who asks what is kept of their address: by a letter to that address alone, so
 * that nobody else learns whether there is something.
 */
@Component
class CorrespondentData {

  private static final int MOST_PENDING = 3;

  private final Accounts accounts;
  private final MyData data;
  private final LinkHolder holder;
  private final PersonalLinks links;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final URI publicUrl;

  CorrespondentData(
      Accounts accounts,
      MyData data,
      LinkHolder holder,
      PersonalLinks links,
      Outbox outbox,
      AuditTrail audit,
      PlatformProperties properties) {
    this.accounts = accounts;
    this.data = data;
    this.holder = holder;
    this.links = links;
    this.outbox = outbox;
    this.audit = audit;
    this.publicUrl = properties.publicUrl();
  }

  @Transactional
  public void ask(EmailAddress email, Locale locale) {
    if (accounts.find(email).isPresent()) {
      post(
          email,
          locale,
          "account",
          Optional.of(publicUrl.resolve("/connexion?suite=/compte/donnees")));
    } else if (data.of(new Person(Optional.empty(), email)).stream()
        .allMatch(held -> held.items().isEmpty())) {
      post(email, locale, "nothing", Optional.empty());
    } else if (links.pending(DataPurpose.NAME, email) < MOST_PENDING) {
      URI link = links.issue(DataPurpose.NAME, UUID.randomUUID(), email);
      post(email, locale, "held", Optional.of(link));
    }
  }

  /** The thread stays for the other side, and what was signed stays as proof. */
  @Transactional
  public void erase(Actor by) {
    Person person = holder.of(by);
    HeldLink link = LinkHolder.link(by).orElseThrow(NotAllowed::new);
    data.erase(person);
    // Nobody's deed: who asked is what was to be forgotten.
    audit.record(Actor.ANONYMOUS, "accounts.addressErased", link.subject());
  }

  private void post(EmailAddress to, Locale locale, String what, Optional<URI> link) {
    Mail mail = Mail.of(to.value(), locale, "accounts.mail.data." + what);
    outbox.post(link.map(mail::withLink).orElse(mail));
  }
}

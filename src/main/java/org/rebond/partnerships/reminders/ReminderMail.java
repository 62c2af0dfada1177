package org.rebond.partnerships.reminders;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.geography.LocalZone;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.Contacts;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

/** Reminds one person of a side, never a whole team. */
@Component
class ReminderMail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  private final Outbox outbox;
  private final PartnershipMail partners;
  private final PersonalLinks links;
  private final Contacts contacts;
  private final URI publicUrl;

  ReminderMail(
      Outbox outbox,
      PartnershipMail partners,
      PersonalLinks links,
      Contacts contacts,
      PlatformProperties properties) {
    this.outbox = outbox;
    this.partners = partners;
    this.links = links;
    this.contacts = contacts;
    this.publicUrl = properties.publicUrl();
  }

  /** A member where there is one, else whoever the request was sent to; each with the way out. */
  void toAddressee(Contact contact, Step step) {
    List<EmailAddress> members = partners.answering(contact.addressee().id());
    if (!members.isEmpty()) {
      remind(contact, step, members.getFirst(), publicUrl.resolve(contact.path()));
      return;
    }
    contacts.addresses(contact.id()).stream()
        .findFirst()
        .ifPresent(
            address ->
                remind(
                    contact,
                    step,
                    address,
                    links.issue(Partnership.LINK, contact.id().value(), address)));
  }

  /** Whether there is anybody to remind. */
  boolean reaches(Contact contact) {
    return !partners.answering(contact.addressee().id()).isEmpty()
        || !contacts.addresses(contact.id()).isEmpty();
  }

  void toAsker(Contact contact, Step step) {
    partners.answering(contact.sender().id()).stream()
        .findFirst()
        .ifPresent(
            member ->
                outbox.post(
                    Mail.of(
                            member.value(),
                            Locale.FRENCH,
                            step.key(),
                            contact.addressee().name(),
                            contact.sender().name(),
                            day(contact.sentAt()))
                        .withLink(publicUrl.resolve(contact.path()))));
  }

  private void remind(Contact contact, Step step, EmailAddress to, URI where) {
    URI stop = links.issue(QuietPurpose.NAME, contact.id().value(), to);
    outbox.post(
        Mail.of(
                to.value(),
                Locale.FRENCH,
                step.key(),
                contact.sender().name(),
                contact.addressee().name(),
                day(contact.sentAt()),
                stop.toString())
            .withLink(where));
  }

  private static String day(Instant at) {
    return DAY.format(LocalDate.ofInstant(at, LocalZone.MAINLAND));
  }
}

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
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.notifications.Notifications;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.Contacts;
import org.springframework.stereotype.Component;

/** Reminds one person of a side, never a whole team. */
@Component
class ReminderMail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);

  private final Notifications notifications;
  private final PartnershipMail partners;
  private final PersonalLinks links;
  private final Contacts contacts;

  ReminderMail(
      Notifications notifications,
      PartnershipMail partners,
      PersonalLinks links,
      Contacts contacts) {
    this.notifications = notifications;
    this.partners = partners;
    this.links = links;
    this.contacts = contacts;
  }

  /** A member where there is one, else whoever the request was sent to; each with the way out. */
  void toAddressee(Contact contact, Step step) {
    List<EmailAddress> members = partners.answering(contact.addressee().id());
    if (!members.isEmpty()) {
      EmailAddress one = members.getFirst();
      notifications.tell(reminder(contact, step, one), contact.addressee(), List.of(one));
      return;
    }
    contacts.addresses(contact.id()).stream()
        .findFirst()
        .ifPresent(
            address ->
                partners.byLink(reminder(contact, step, address), contact.id().value(), address));
  }

  /** Whether there is anybody to remind. */
  boolean reaches(Contact contact) {
    return !partners.answering(contact.addressee().id()).isEmpty()
        || notifications.reachesByLink(contacts.addresses(contact.id()), NotificationKind.REMINDER);
  }

  void toAsker(Contact contact, Step step) {
    News news =
        News.of(
                NotificationKind.REMINDER,
                step.key(),
                contact.path(),
                contact.addressee(),
                contact.sender())
            .saying(contact.addressee().name(), contact.sender().name(), day(contact.sentAt()));
    partners.answering(contact.sender().id()).stream()
        .findFirst()
        .ifPresent(member -> notifications.tell(news, contact.sender(), List.of(member)));
  }

  private News reminder(Contact contact, Step step, EmailAddress to) {
    URI stop = links.issue(QuietPurpose.NAME, contact.id().value(), to);
    return News.of(
            NotificationKind.REMINDER,
            step.key(),
            contact.path(),
            contact.sender(),
            contact.addressee())
        .saying(
            contact.sender().name(),
            contact.addressee().name(),
            day(contact.sentAt()),
            stop.toString());
  }

  private static String day(Instant at) {
    return DAY.format(LocalDate.ofInstant(at, LocalZone.MAINLAND));
  }
}

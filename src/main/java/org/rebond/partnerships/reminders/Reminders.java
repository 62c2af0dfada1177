package org.rebond.partnerships.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.OfficeCalendars;
import org.rebond.geography.OfficeCalendar;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.ContactId;
import org.rebond.partnerships.contacts.Contacts;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the steps that are due, on as many nodes as there are: a step and its letter are one
 * transaction on a locked request, so an outage delays and never repeats.
 */
@Component
class Reminders {

  /** No first step comes sooner, whatever the calendar: nothing younger is looked at. */
  private static final Duration SOONEST = Duration.ofDays(5);

  /** What is older than that is past reminding. */
  private static final Duration LATEST = Duration.ofDays(180);

  private final Contacts contacts;
  private final ReminderRows rows;
  private final OfficeCalendars calendars;
  private final ReminderMail mail;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminders(
      Contacts contacts,
      ReminderRows rows,
      OfficeCalendars calendars,
      ReminderMail mail,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.contacts = contacts;
    this.rows = rows;
    this.calendars = calendars;
    this.mail = mail;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Each hour, since offices open at another hour overseas. */
  @Scheduled(cron = "0 15 * * * *")
  void hourly() {
    Instant now = clock.instant();
    List<Contact> waiting = contacts.unanswered(now.minus(LATEST), now.minus(SOONEST));
    Map<ContactId, Map<Step, Instant>> made = rows.made(waiting.stream().map(Contact::id).toList());
    Map<OrganisationId, OfficeCalendar> known =
        calendars.all(
            waiting.stream()
                .flatMap(contact -> Stream.of(contact.place().id(), contact.agency().id()))
                .distinct()
                .toList());
    for (Contact contact : waiting) {
      Ladder ladder =
          new Ladder(
              contact.waitsSince(),
              made.getOrDefault(contact.id(), Map.of()),
              known.getOrDefault(contact.addressee().id(), OfficeCalendar.MAINLAND),
              known.getOrDefault(contact.sender().id(), OfficeCalendar.MAINLAND));
      ladder
          .due(now)
          .ifPresent(step -> transaction.executeWithoutResult(status -> make(contact.id(), step)));
    }
  }

  /** Looked at again under its lock: an answer may have come, or another node. */
  private void make(ContactId id, Step step) {
    Contact contact = contacts.lock(id);
    if (!contact.state().unanswered() || !rows.add(id, step)) {
      return;
    }
    if (!step.toAddressee()) {
      mail.toAsker(contact, step);
    } else if (!rows.quiet(id)) {
      mail.toAddressee(contact, step);
    }
    audit.record(Actor.ANONYMOUS, "partnerships.reminded", id.value());
  }
}

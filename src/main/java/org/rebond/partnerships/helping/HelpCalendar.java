package org.rebond.partnerships.helping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.OfficeCalendars;
import org.rebond.geography.OfficeCalendar;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.Contacts;
import org.rebond.partnerships.helping.HelpRequest.State;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the directorate in once the agency had its days, and ends it after two months; never
 * anything that no place asked for.
 */
@Component
class HelpCalendar {

  static final Duration READS_ALONG = Duration.ofDays(60);

  private final HelpRequests requests;
  private final Contacts contacts;
  private final OfficeCalendars calendars;
  private final HelpMail mail;
  private final AuditTrail audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  HelpCalendar(
      HelpRequests requests,
      Contacts contacts,
      OfficeCalendars calendars,
      HelpMail mail,
      AuditTrail audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.requests = requests;
    this.contacts = contacts;
    this.calendars = calendars;
    this.mail = mail;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Scheduled(cron = "0 20 * * * *")
  void hourly() {
    Instant now = clock.instant();
    // A day ahead of UTC somewhere in France: what is too early is left by the calendar.
    requests
        .untilBefore(now.atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))
        .forEach(asked -> transaction.executeWithoutResult(status -> arrive(asked, now)));
    requests
        .broughtInBefore(now.minus(READS_ALONG))
        .forEach(
            asked -> transaction.executeWithoutResult(status -> requests.move(asked, State.ENDED)));
  }

  /** Looked at again under the request's lock: an answer may have come, or another node. */
  private void arrive(HelpRequest asked, Instant now) {
    Contact contact = contacts.lock(asked.contact());
    boolean stands =
        requests.running(asked.contact()).filter(running -> running.equals(asked)).isPresent();
    if (!stands) {
      return;
    }
    if (!contact.state().unanswered()) {
      requests.move(asked, State.ENDED);
      return;
    }
    OfficeCalendar calendar = calendars.of(contact.agency().id());
    if (calendar.day(now).isAfter(asked.agencyUntil()) && calendar.open(now)) {
      requests.bringIn(asked, now);
      mail.broughtIn(contact, asked);
      audit.record(Actor.ANONYMOUS, "partnerships.helpBroughtIn", contact.id().value());
    }
  }
}

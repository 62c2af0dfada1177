package org.rebond.partnerships.helping;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorates;
import org.rebond.directory.OfficeCalendars;
import org.rebond.geography.OfficeCalendar;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.ContactId;
import org.rebond.partnerships.contacts.Contacts;
import org.rebond.partnerships.helping.HelpRequest.State;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A place asks for help, and takes its demand back. */
@Component
class Asking {

  /** Business days without an answer, before which patience is the better help. */
  static final int PATIENCE = 10;

  /** Business days that the agency has to answer before its directorate reads along. */
  static final int AGENCY_FIRST = 2;

  private final Contacts contacts;
  private final HelpRequests requests;
  private final HelpMail mail;
  private final OfficeCalendars calendars;
  private final Agencies agencies;
  private final Directorates directorates;
  private final AuditTrail audit;
  private final Clock clock;

  Asking(
      Contacts contacts,
      HelpRequests requests,
      HelpMail mail,
      OfficeCalendars calendars,
      Agencies agencies,
      Directorates directorates,
      AuditTrail audit,
      Clock clock) {
    this.contacts = contacts;
    this.requests = requests;
    this.mail = mail;
    this.calendars = calendars;
    this.agencies = agencies;
    this.directorates = directorates;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  public void ask(ContactId id, UUID key, Actor by) throws Refusal {
    Contact contact = contacts.lock(id);
    if (!contact.mayAskForHelp(by)) {
      throw new NotAllowed();
    }
    Optional<HelpRequest> running = requests.running(id);
    if (running.isPresent()) {
      if (running.get().id().equals(key)) {
        return;
      }
      throw new Refusal("partnerships.help.refusal.running");
    }
    if (!contact.state().unanswered()) {
      throw new Refusal("partnerships.help.refusal.answered");
    }
    if (from(contact).isAfter(calendar(contact).day(clock.instant()))) {
      throw new Refusal("partnerships.help.refusal.early", PATIENCE);
    }
    if (!mail.reaches(contact)) {
      throw new Refusal("partnerships.help.refusal.unreachable", contact.agency().name());
    }
    Organisation directorate =
        directorate(contact).orElseThrow(() -> new Refusal("partnerships.help.refusal.none"));
    Instant now = clock.instant();
    LocalDate until = calendar(contact).after(now, AGENCY_FIRST);
    HelpRequest asked =
        new HelpRequest(key, id, directorate, State.AGENCY_TOLD, now, until, Optional.empty());
    if (requests.add(asked)) {
      mail.toAgency(contact, asked);
      audit.record(by, "partnerships.helpAsked", id.value());
    }
  }

  /** At any time, and for no reason: whoever was told of it is told of this too. */
  @Transactional
  public void takeBack(ContactId id, Actor by) throws Refusal {
    Contact contact = contacts.lock(id);
    if (!contact.mayAskForHelp(by)) {
      throw new NotAllowed();
    }
    HelpRequest running =
        requests.running(id).orElseThrow(() -> new Refusal("partnerships.help.refusal.noneRuns"));
    requests.move(running, State.TAKEN_BACK);
    mail.takenBack(contact, running);
    audit.record(by, "partnerships.helpTakenBack", id.value());
  }

  /** The first day on which help can be asked for. */
  LocalDate from(Contact contact) {
    return calendar(contact).after(contact.waitsSince(), PATIENCE);
  }

  /** The one of the agency's department; not every department has one that is known. */
  Optional<Organisation> directorate(Contact contact) {
    return agencies
        .find(contact.agency().id())
        .flatMap(
            agency ->
                directorates.covering(agency.location().commune().department()).stream()
                    .findFirst())
        .map(
            found ->
                new Organisation(
                    found.id(), OrganisationKind.DIRECTORATE, found.name(), found.slug()));
  }

  private OfficeCalendar calendar(Contact contact) {
    return calendars.of(contact.agency().id());
  }
}

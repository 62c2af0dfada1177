package org.rebond.partnerships.helping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Words;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.ContactPart;
import org.springframework.stereotype.Component;

/** Says to everybody on the thread who was asked for help and who reads along. */
@Component
class HelpPart implements ContactPart {

  private static final int AFTER_FOLLOW_UP = 20;

  /**
   * What the panel says.
   *
   * @param running the demand that runs
   * @param mine whether this person may ask and take back
   * @param from the first day on which one can be made
   * @param directorate whom it would go to
   * @param reachable whether the agency can be told first
   */
  record Help(
      Contact contact,
      Optional<HelpRequest> running,
      boolean mine,
      boolean now,
      LocalDate from,
      Optional<Organisation> directorate,
      boolean reachable) {}

  private final HelpRequests requests;
  private final Asking asking;
  private final HelpMail mail;
  private final Clock clock;

  HelpPart(HelpRequests requests, Asking asking, HelpMail mail, Clock clock) {
    this.requests = requests;
    this.asking = asking;
    this.mail = mail;
    this.clock = clock;
  }

  @Override
  public Optional<Panel> of(Contact contact, Actor actor) {
    Optional<HelpRequest> running = requests.running(contact.id());
    boolean mine = contact.mayAskForHelp(actor);
    if (running.isEmpty() && (!mine || !contact.state().unanswered())) {
      return Optional.empty();
    }
    LocalDate from = asking.from(contact);
    boolean now = !from.isAfter(LocalDate.now(clock.withZone(LocalZone.MAINLAND)));
    return Optional.of(
        new Panel(
            Words.of("partnerships.help.title"),
            "partnerships/helping/views/panel",
            new Help(
                contact,
                running,
                mine,
                now,
                from,
                asking.directorate(contact),
                mail.reaches(contact)),
            AFTER_FOLLOW_UP));
  }
}

package org.rebond.partnerships.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.directory.OfficeCalendars;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Words;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.ContactPart;
import org.springframework.stereotype.Component;

/** Tells whoever waits for an answer what was done, what comes, and what they can do themselves. */
@Component
class FollowUp implements ContactPart {

  private static final int AFTER_WHAT_NEXT = 10;

  /**
   * What the panel says.
   *
   * @param reminded when the addressee was reminded
   * @param next the day of the next reminder to the addressee; empty where none comes
   * @param act whether it is time to do something else than wait
   * @param letter where the letter and the words for the telephone are
   */
  record Standing(
      boolean reachable,
      List<Instant> reminded,
      Optional<LocalDate> next,
      boolean quiet,
      boolean act,
      String letter) {}

  private final ReminderRows rows;
  private final OfficeCalendars calendars;
  private final ReminderMail mail;

  FollowUp(ReminderRows rows, OfficeCalendars calendars, ReminderMail mail) {
    this.rows = rows;
    this.calendars = calendars;
    this.mail = mail;
  }

  @Override
  public Optional<Panel> of(Contact contact, Actor actor) {
    if (!contact.state().unanswered() || !contact.mayWrite(actor)) {
      return Optional.empty();
    }
    Map<Step, Instant> made = rows.made(List.of(contact.id())).getOrDefault(contact.id(), Map.of());
    Ladder ladder =
        new Ladder(
            contact.waitsSince(),
            made,
            calendars.of(contact.addressee().id()),
            calendars.of(contact.sender().id()));
    boolean quiet = rows.quiet(contact.id());
    boolean reachable = mail.reaches(contact);
    return Optional.of(
        new Panel(
            Words.of("partnerships.reminder.panel.title"),
            "partnerships/reminders/views/panel",
            new Standing(
                reachable,
                made.entrySet().stream()
                    .filter(step -> step.getKey().toAddressee())
                    .map(Map.Entry::getValue)
                    .sorted()
                    .toList(),
                ladder.nextReminder().filter(day -> reachable && !quiet),
                quiet,
                made.containsKey(Step.ASKER),
                contact.path() + "/lettre"),
            AFTER_WHAT_NEXT));
  }
}

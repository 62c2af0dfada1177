package org.rebond.partnerships.encounters;

import java.time.Clock;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.encounters.MinuteBook.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Both sides write the minutes of an encounter; what comes too late is kept beside them. */
@Component
public class WritingMinutes {

  private final Encounters encounters;
  private final MinuteBooks books;
  private final Partnerships partnerships;
  private final PartnershipMail mail;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  WritingMinutes(
      Encounters encounters,
      MinuteBooks books,
      Partnerships partnerships,
      PartnershipMail mail,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.encounters = encounters;
    this.books = books;
    this.partnerships = partnerships;
    this.mail = mail;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the button asks for: a text that collides is kept aside, for both sides to see. */
  @Transactional
  public Outcome write(EncounterId id, MinutesForm form, Actor by) {
    Outcome outcome = save(id, form, by);
    if (outcome instanceof Outcome.Collided(Minutes now, MinutesText yours)) {
      Side side = writer(id, by).side();
      boolean known =
          books.asides(id).stream().anyMatch(one -> one.text().equals(yours) && one.side() == side);
      if (!known) {
        books.setAside(id, new Aside(UUID.randomUUID(), form.over(), side, clock.instant(), yours));
        audit.record(by, "partnerships.minutesSetAside", id.value());
      }
    }
    return outcome;
  }

  /** What is saved while somebody types: a text that collides stays with its writer so far. */
  @Transactional
  public Outcome save(EncounterId id, MinutesForm form, Actor by) {
    PartnershipMember writer = writer(id, by);
    Outcome outcome =
        new MinuteBook(books.of(id))
            .write(form.text(), form.over(), writer.side(), clock.instant());
    if (outcome instanceof Outcome.Kept(Minutes now)) {
      if (now.version() == 1) {
        tell(encounters.get(id), writer);
      }
      audit.record(by, "partnerships.minutesWritten", id.value());
    }
    return outcome;
  }

  private PartnershipMember writer(EncounterId id, Actor by) {
    return MeetingUp.writer(partnerships.get(encounters.get(id).partnership()), by);
  }

  private void tell(Encounter encounter, PartnershipMember writer) {
    timeline.add(
        encounter.partnership(),
        Moment.of("partnerships.timeline.minutes." + encounter.kind(), encounter.day())
            .at(encounter.path()));
    mail.tell(
        partnerships.get(encounter.partnership()),
        writer,
        NotificationKind.TOGETHER,
        "partnerships.mail.minutes",
        encounter.path());
  }
}

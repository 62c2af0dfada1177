package org.rebond.partnerships.contacts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on with a thread, from either side, and opens the partnership when it is accepted. */
@Component
class ContactAnswering {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /**
   * One answer.
   *
   * @param reason of a refusal
   * @param key the form's: sent twice, it is said once
   */
  record Answer(MessageKind kind, Optional<DeclineReason> reason, String body, UUID key) {}

  private final Contacts contacts;
  private final ContactThread thread;
  private final ContactMail mail;
  private final Partnerships partnerships;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  ContactAnswering(
      Contacts contacts,
      ContactThread thread,
      ContactMail mail,
      Partnerships partnerships,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.contacts = contacts;
    this.thread = thread;
    this.mail = mail;
    this.partnerships = partnerships;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** The side that was written to answers; accepting twice, even at once, opens once. */
  @Transactional
  public Contact answer(ContactId id, Answer answer, Actor by) throws Refusal {
    Contact contact = contacts.lock(id);
    MessageKind kind = answer.kind();
    if (!contact.mayAnswer(by) || !MessageKind.ANSWERS.contains(kind)) {
      throw new NotAllowed();
    }
    boolean already = contact.state() == ContactState.ACCEPTED && kind == MessageKind.ACCEPTANCE;
    if (already || !thread.add(id, contact.to(), answer)) {
      return contact;
    }
    contacts.move(id, contact.state().after(kind));
    if (kind == MessageKind.ACCEPTANCE) {
      open(contact, by);
    }
    mail.toSender(contact, kind);
    audit.record(by, "partnerships.contact" + kind, id.value());
    return contacts.get(id);
  }

  /** The side that wrote first adds to its request, or the directorate that helps says a word. */
  @Transactional
  public void write(ContactId id, String body, UUID key, Actor by) throws Refusal {
    Contact contact = contacts.lock(id);
    if (!contact.mayAdd(by)) {
      throw new NotAllowed();
    }
    boolean own = contact.mayWrite(by);
    Side side = own ? contact.from() : Side.DIRECTORATE;
    if (!thread.add(id, side, MessageKind.MESSAGE, body, key)) {
      return;
    }
    contacts.move(id, contact.state().after(MessageKind.MESSAGE));
    if (own) {
      mail.toAddressee(contact, MessageKind.MESSAGE);
    } else {
      contact.helper().ifPresent(helper -> mail.fromHelper(contact, helper));
    }
    audit.record(by, "partnerships.contactMESSAGE", id.value());
  }

  private void open(Contact contact, Actor by) {
    LocalDate today = day(clock.instant());
    Partnership partnership = partnerships.open(contact.place(), contact.agency(), today);
    contacts.opened(contact.id(), partnership.id());
    if (contact.answersByLink(by)) {
      partnerships.addCorrespondent(
          partnership.id(), contact.addressee().id(), contact.id().value());
    }
    timeline.add(
        partnership.id(),
        Moment.of("partnerships.timeline.contact", day(contact.sentAt()))
            .by(contact.from())
            .at(contact.path()));
    contact
        .helper()
        .ifPresent(
            helper ->
                timeline.add(
                    partnership.id(),
                    Moment.of("partnerships.timeline.helped", today, helper.name())
                        .by(Side.DIRECTORATE)
                        .at(contact.path())));
    timeline.add(
        partnership.id(), Moment.of("partnerships.timeline.opened", today).by(contact.to()));
    audit.record(by, "partnerships.opened", partnership.id().value());
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, PARIS);
  }
}

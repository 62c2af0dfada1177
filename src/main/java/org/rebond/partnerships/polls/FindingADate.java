package org.rebond.partnerships.polls;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rebond.audit.AuditTrail;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.MeetingUp;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes dates, takes the answers of both sides, and turns the one that is picked into a plan.
 */
@Component
class FindingADate {

  private final Polls polls;
  private final Partnerships partnerships;
  private final MeetingUp meetingUp;
  private final PartnershipMail mail;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  FindingADate(
      Polls polls,
      Partnerships partnerships,
      MeetingUp meetingUp,
      PartnershipMail mail,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.polls = polls;
    this.partnerships = partnerships;
    this.meetingUp = meetingUp;
    this.mail = mail;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever proposes can come to all of it, until they say otherwise. */
  @Transactional
  public Poll propose(Encounter terms, List<Instant> moments, UUID key, Actor by) {
    Partnership partnership = partnerships.get(terms.partnership());
    PartnershipMember writer = MeetingUp.writer(partnership, by);
    Map<Side, Answer> own = Map.of(writer.side(), Answer.YES);
    List<Slot> slots =
        IntStream.range(0, moments.size())
            .mapToObj(i -> new Slot(i + 1, moments.get(i), own))
            .toList();
    Poll poll = new Poll(new PollId(UUID.randomUUID()), terms, slots, Optional.empty());
    if (!polls.add(poll, key)) {
      Poll known = polls.proposedWith(key).orElseThrow();
      if (!known.terms().partnership().equals(partnership.id())) {
        throw new NotAllowed();
      }
      return known;
    }
    polls.answer(
        poll.id(),
        writer.side(),
        slots.stream().collect(Collectors.toMap(Slot::number, slot -> Answer.YES)));
    tell(poll, partnership, writer, "proposed");
    audit.record(by, "partnerships.datesProposed", poll.id().value());
    return poll;
  }

  /** May be changed until a date is picked. */
  @Transactional(rollbackFor = Refusal.class)
  public void answer(PollId id, AnswersForm form, Actor by) throws Refusal {
    polls.lock(id);
    Poll poll = polls.get(id);
    Partnership partnership = partnerships.get(poll.terms().partnership());
    PartnershipMember writer = MeetingUp.writer(partnership, by);
    if (poll.chosen().isPresent()) {
      throw new Refusal("partnerships.polls.refusal.chosen");
    }
    Map<Integer, Answer> said = form.to(poll);
    if (said.isEmpty()) {
      throw new Refusal("partnerships.polls.refusal.nothing");
    }
    boolean first = !poll.answered(writer.side());
    polls.answer(id, writer.side(), said);
    if (first) {
      mail.tell(
          partnership,
          writer,
          NotificationKind.ENCOUNTER,
          "partnerships.mail.polls.answered",
          poll.path());
    }
    audit.record(by, "partnerships.datesAnswered", id.value());
  }

  /** Only the side that proposed picks, once: whoever is second is told. */
  @Transactional(rollbackFor = Refusal.class)
  public Encounter pick(PollId id, int number, Actor by) throws Refusal {
    polls.lock(id);
    Poll poll = polls.get(id);
    Partnership partnership = partnerships.get(poll.terms().partnership());
    if (MeetingUp.writer(partnership, by).side() != poll.by()) {
      throw new NotAllowed();
    }
    Slot slot = poll.slot(number).orElseThrow(NotFound::new);
    boolean first = poll.chosen().isEmpty();
    if (first && slot.over(clock.instant())) {
      throw new Refusal("partnerships.polls.refusal.past");
    }
    // Known by the poll: a second click finds the same one, a second choice finds another.
    Encounter planned = meetingUp.plan(at(poll, slot.startsAt()), id.value(), by);
    if (!planned.startsAt().equals(slot.startsAt())) {
      throw new Refusal("partnerships.polls.refusal.chosen");
    }
    if (first) {
      polls.close(id, planned.id());
      audit.record(by, "partnerships.datePicked", id.value());
    }
    return planned;
  }

  private static Encounter at(Poll poll, Instant startsAt) {
    Encounter terms = poll.terms();
    return new Encounter(
        new EncounterId(UUID.randomUUID()),
        terms.partnership(),
        terms.kind(),
        startsAt,
        terms.length(),
        terms.zone(),
        terms.place(),
        terms.link(),
        terms.objective(),
        terms.plannedBy(),
        0,
        Optional.empty());
  }

  private void tell(Poll poll, Partnership partnership, PartnershipMember writer, String what) {
    timeline.add(
        partnership.id(),
        Moment.of(
                "partnerships.timeline.polls." + what,
                LocalDate.ofInstant(clock.instant(), poll.terms().zone()))
            .by(writer.side())
            .at(poll.path()));
    mail.tell(
        partnership,
        writer,
        NotificationKind.ENCOUNTER,
        "partnerships.mail.polls." + what,
        poll.path());
  }
}

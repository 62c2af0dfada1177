package org.rebond.partnerships.feedback;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.rebond.audit.AuditTrail;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterId;
import org.rebond.partnerships.encounters.Encounters;
import org.rebond.partnerships.encounters.MeetingUp;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each side says once how an encounter was, after it, and may change it for thirty days. */
@Component
class LookingBack {

  private final Encounters encounters;
  private final Feedbacks feedbacks;
  private final Partnerships partnerships;
  private final PartnershipMail mail;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  LookingBack(
      Encounters encounters,
      Feedbacks feedbacks,
      Partnerships partnerships,
      PartnershipMail mail,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.encounters = encounters;
    this.feedbacks = feedbacks;
    this.partnerships = partnerships;
    this.mail = mail;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** What one's own side said, for somebody who may say more. */
  Optional<Feedback> mine(Encounter encounter, Actor by) throws Refusal {
    Side side = MeetingUp.writer(partnerships.get(encounter.partnership()), by).side();
    if (encounter.cancelled().isPresent()) {
      throw new Refusal("partnerships.feedback.refusal.cancelled");
    }
    if (!encounter.over(clock.instant())) {
      throw new Refusal("partnerships.feedback.refusal.early");
    }
    Optional<Feedback> known =
        feedbacks.of(encounter.id()).stream().filter(one -> one.side() == side).findFirst();
    if (known.filter(one -> one.closed(clock.instant())).isPresent()) {
      throw new Refusal("partnerships.feedback.refusal.closed");
    }
    return known;
  }

  @Transactional(rollbackFor = Refusal.class)
  public void say(EncounterId id, FeedbackForm form, Actor by) throws Refusal {
    Encounter encounter = encounters.get(id);
    Partnership partnership = partnerships.get(encounter.partnership());
    PartnershipMember writer = MeetingUp.writer(partnership, by);
    boolean first = mine(encounter, by).isEmpty();
    feedbacks.say(id, form.feedback(writer.side(), clock.instant()));
    if (first) {
      timeline.add(
          partnership.id(),
          Moment.of(
                  "partnerships.timeline.feedback",
                  LocalDate.ofInstant(clock.instant(), encounter.zone()))
              .by(writer.side())
              .at(encounter.path()));
      mail.tell(
          partnership,
          writer,
          NotificationKind.TOGETHER,
          "partnerships.mail.feedback",
          encounter.path());
    }
    audit.record(by, "partnerships.feedbackGiven", id.value());
  }
}

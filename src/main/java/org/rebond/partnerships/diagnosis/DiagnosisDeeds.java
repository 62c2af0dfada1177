package org.rebond.partnerships.diagnosis;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;

/** What every deed in a diagnosis asks first and leaves behind. */
@Component
class DiagnosisDeeds {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Diagnoses diagnoses;
  private final Partnerships partnerships;
  private final Timeline timeline;
  private final PartnershipMail mail;
  private final Clock clock;

  DiagnosisDeeds(
      Diagnoses diagnoses,
      Partnerships partnerships,
      Timeline timeline,
      PartnershipMail mail,
      Clock clock) {
    this.diagnoses = diagnoses;
    this.partnerships = partnerships;
    this.timeline = timeline;
    this.mail = mail;
    this.clock = clock;
  }

  /** Somebody who writes for a side, in the latest version, alone until the transaction ends. */
  record Desk(Partnership partnership, PartnershipMember member, Diagnosis diagnosis) {

    Side side() {
      return member.side();
    }
  }

  PartnershipMember writer(PartnershipId id, Actor by) {
    Partnership partnership = partnerships.get(id);
    if (!Diagnosis.mayWrite(partnership, by)) {
      throw new NotAllowed();
    }
    return partnership.actsFor(by).orElseThrow(NotAllowed::new);
  }

  Desk sitDown(DiagnosisId id, Actor by) throws Refusal {
    Diagnosis known = diagnoses.get(id);
    PartnershipMember member = writer(known.partnership(), by);
    diagnoses.lock(known.partnership());
    Diagnosis now = diagnoses.get(id);
    if (!now.latest()) {
      throw new Refusal("partnerships.diagnosis.refusal.old");
    }
    return new Desk(partnerships.get(known.partnership()), member, now);
  }

  /** The same where both parts have to be open. */
  Desk sitTogether(DiagnosisId id, Actor by) throws Refusal {
    Desk desk = sitDown(id, by);
    if (!desk.diagnosis().open()) {
      throw new Refusal("partnerships.diagnosis.refusal.hidden");
    }
    return desk;
  }

  /** Lines of the timeline have no side where both did it. */
  void tell(Desk desk, String what, boolean ofOneSide) {
    String path = desk.diagnosis().path();
    Moment moment = Moment.of("partnerships.timeline." + what, today()).at(path);
    timeline.add(desk.partnership().id(), ofOneSide ? moment.by(desk.side()) : moment);
    mail.tell(
        desk.partnership(),
        desk.member(),
        NotificationKind.TOGETHER,
        "partnerships.mail." + what,
        path);
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(PARIS));
  }

  Instant now() {
    return clock.instant();
  }
}

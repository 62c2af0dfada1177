package org.rebond.partnerships.encounters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Timeline;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves or cancels an encounter that did not take place so far; the other side is told, and so are
 * the calendars that have it.
 */
@Component
class ChangingPlans {

  private final Encounters encounters;
  private final Partnerships partnerships;
  private final EncounterInvitations invitations;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  ChangingPlans(
      Encounters encounters,
      Partnerships partnerships,
      EncounterInvitations invitations,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.encounters = encounters;
    this.partnerships = partnerships;
    this.invitations = invitations;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** Refuses where it was cancelled, or took place: its minutes say when and where. */
  void mayChange(Encounter encounter) throws Refusal {
    if (encounter.cancelled().isPresent()) {
      throw new Refusal("partnerships.encounters.refusal.cancelled");
    }
    if (encounters.minuted(List.of(encounter.partnership())).contains(encounter.id())) {
      throw new Refusal("partnerships.encounters.refusal.held");
    }
  }

  /**
   * Changes its terms.
   *
   * @param typed carries the sequence it was written over: whoever comes second is told so
   */
  @Transactional(rollbackFor = Refusal.class)
  public void change(EncounterId id, Encounter typed, Actor by) throws Refusal {
    Encounter before = encounters.get(id);
    Partnership partnership = partnerships.get(before.partnership());
    PartnershipMember writer = MeetingUp.writer(partnership, by);
    mayChange(before);
    if (before.sameTermsAs(typed)) {
      return;
    }
    Encounter after = before.changedTo(typed);
    if (typed.sequence() != before.sequence() || !encounters.change(before, after)) {
      throw new Refusal("partnerships.encounters.refusal.changed");
    }
    tell(after, partnership, writer, "changed");
    audit.record(by, "partnerships.encounterChanged", id.value());
  }

  /** It stays visible, with its reason. A second click finds it done. */
  @Transactional(rollbackFor = Refusal.class)
  public void cancel(EncounterId id, String reason, Actor by) throws Refusal {
    Encounter before = encounters.get(id);
    Partnership partnership = partnerships.get(before.partnership());
    PartnershipMember writer = MeetingUp.writer(partnership, by);
    mayChange(before);
    Encounter after = before.cancelled(new Cancellation(clock.instant(), writer.side(), reason));
    if (!encounters.change(before, after)) {
      throw new Refusal("partnerships.encounters.refusal.changed");
    }
    tell(after, partnership, writer, "cancelled");
    audit.record(by, "partnerships.encounterCancelled", id.value());
  }

  private void tell(
      Encounter after, Partnership partnership, PartnershipMember writer, String what) {
    timeline.add(
        partnership.id(),
        Moment.of(
                "partnerships.timeline." + what + "." + after.kind(),
                LocalDate.ofInstant(clock.instant(), after.zone()))
            .by(writer.side())
            .at(after.path()));
    invitations.send(after, partnership, writer, "partnerships.mail." + what);
  }
}

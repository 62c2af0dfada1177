package org.rebond.partnerships.mediation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.geography.LocalZone;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.mediation.Mediation.State;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One side proposes a mediator, the other accepts or proposes another; either side ends it. */
@Component
class Mediating {

  static final int DAYS = 60;

  private final Partnerships partnerships;
  private final Mediations mediations;
  private final MediationMail mail;
  private final Closures closures;
  private final Timeline timeline;
  private final AuditTrail audit;
  private final Clock clock;

  Mediating(
      Partnerships partnerships,
      Mediations mediations,
      MediationMail mail,
      Closures closures,
      Timeline timeline,
      AuditTrail audit,
      Clock clock) {
    this.partnerships = partnerships;
    this.mediations = mediations;
    this.mail = mail;
    this.closures = closures;
    this.timeline = timeline;
    this.audit = audit;
    this.clock = clock;
  }

  /** On whose side somebody speaks here, as a facilitator or by a link; nobody else may. */
  static Optional<PartnershipMember> speaker(Partnership partnership, Actor actor) {
    return partnership.mayCorrespond(actor)
        ? partnership.actsFor(actor).filter(member -> member.side() != Side.DIRECTORATE)
        : Optional.empty();
  }

  /** Another one instead of what the other side proposed is an answer too. */
  @Transactional
  public void propose(PartnershipId id, Organisation mediator, UUID key, Actor by) throws Refusal {
    mediations.hold(id);
    Partnership partnership = partnerships.get(id);
    PartnershipMember member = speaker(partnership, by).orElseThrow(NotAllowed::new);
    if (partnership.member(mediator.id()).isPresent()) {
      throw new Refusal("partnerships.mediation.refusal.member", mediator.name());
    }
    if (closures.of(mediator.id()).isPresent()) {
      throw new Refusal("partnerships.mediation.refusal.closed", mediator.name());
    }
    Optional<Mediation> running = mediations.running(id);
    if (running.isPresent()) {
      if (running.get().id().equals(key)) {
        return;
      }
      if (!running.get().proposed() || running.get().proposedBy() == member.side()) {
        throw new Refusal(
            "partnerships.mediation.refusal.running", running.get().mediator().name());
      }
      mediations.move(running.get(), State.TURNED_DOWN);
    }
    Mediation proposed =
        new Mediation(key, id, mediator, member.side(), State.PROPOSED, Optional.empty());
    if (mediations.add(proposed)) {
      mail.tell(partnership, member, "proposed", mediator);
      audit.record(by, "partnerships.mediatorProposed", id.value());
    }
  }

  @Transactional
  public void accept(PartnershipId id, Actor by) throws Refusal {
    mediations.hold(id);
    Partnership partnership = partnerships.get(id);
    PartnershipMember member = speaker(partnership, by).orElseThrow(NotAllowed::new);
    Mediation proposed =
        mediations
            .running(id)
            .filter(Mediation::proposed)
            .orElseThrow(() -> new Refusal("partnerships.mediation.refusal.none"));
    if (proposed.proposedBy() == member.side()) {
      throw new Refusal("partnerships.mediation.refusal.otherSide");
    }
    mediations.accept(proposed, today().plusDays(DAYS));
    timeline.add(id, moment("accepted", proposed));
    mail.tell(partnership, member, "accepted", proposed.mediator());
    mail.tellMediator(partnership, proposed.mediator());
    audit.record(by, "partnerships.mediatorAccepted", id.value());
  }

  /** Withdrawn, turned down or over: for no reason, and at once. */
  @Transactional
  public void end(PartnershipId id, Actor by) throws Refusal {
    mediations.hold(id);
    Partnership partnership = partnerships.get(id);
    PartnershipMember member = speaker(partnership, by).orElseThrow(NotAllowed::new);
    Mediation running =
        mediations
            .running(id)
            .orElseThrow(() -> new Refusal("partnerships.mediation.refusal.none"));
    if (running.proposed()) {
      mediations.move(running, State.TURNED_DOWN);
    } else {
      mediations.move(running, State.ENDED);
      timeline.add(id, moment("ended", running));
    }
    mail.tell(partnership, member, running.proposed() ? "turnedDown" : "ended", running.mediator());
    audit.record(by, "partnerships.mediatorEnded", id.value());
  }

  /** Two months are over. */
  @Transactional
  public void expire(Mediation mediation) {
    mediations.hold(mediation.partnership());
    if (mediations.running(mediation.partnership()).filter(mediation::equals).isPresent()) {
      mediations.move(mediation, State.ENDED);
      timeline.add(mediation.partnership(), moment("ended", mediation));
      audit.record(Actor.ANONYMOUS, "partnerships.mediatorEnded", mediation.partnership().value());
    }
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(LocalZone.MAINLAND));
  }

  private Moment moment(String what, Mediation mediation) {
    return Moment.of(
        "partnerships.timeline.mediator." + what, today(), mediation.mediator().name());
  }
}

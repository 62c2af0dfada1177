package org.rebond.partnerships.vitality;

import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A side says « not now » for itself, and takes it back; the other side's nudges go on. */
@Component
class Pausing {

  /** For how long. */
  static final int MONTHS = 3;

  private final Partnerships partnerships;
  private final Pauses pauses;
  private final Relations relations;
  private final AuditTrail audit;

  Pausing(Partnerships partnerships, Pauses pauses, Relations relations, AuditTrail audit) {
    this.partnerships = partnerships;
    this.pauses = pauses;
    this.relations = relations;
    this.audit = audit;
  }

  /** Nothing where the side paused already. */
  @Transactional
  public void pause(PartnershipId id, Actor actor) {
    pauses.hold(id);
    Side side = side(id, actor);
    if (pauses.of(id, side, relations.today()).isEmpty()) {
      pauses.put(id, side, relations.today().plusMonths(MONTHS));
      audit.record(actor, "partnerships.nudgesPaused", id.value());
    }
  }

  /** Nothing where the side did not pause. */
  @Transactional
  public void resume(PartnershipId id, Actor actor) {
    pauses.hold(id);
    if (pauses.end(id, side(id, actor))) {
      audit.record(actor, "partnerships.nudgesResumed", id.value());
    }
  }

  private Side side(PartnershipId id, Actor actor) {
    Partnership partnership = partnerships.get(id);
    if (!partnership.mayCorrespond(actor)) {
      throw new NotAllowed();
    }
    return partnership.actsFor(actor).orElseThrow(NotAllowed::new).side();
  }
}

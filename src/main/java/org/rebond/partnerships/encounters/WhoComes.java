package org.rebond.partnerships.encounters;

import java.util.Map;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each side says how many of it come, and in which part. */
@Component
class WhoComes {

  private final Encounters encounters;
  private final Comings comings;
  private final Partnerships partnerships;
  private final AuditTrail audit;

  WhoComes(Encounters encounters, Comings comings, Partnerships partnerships, AuditTrail audit) {
    this.encounters = encounters;
    this.comings = comings;
    this.partnerships = partnerships;
    this.audit = audit;
  }

  /** Of one's own side only: the other one says for itself. */
  Coming mine(Encounter encounter, Actor actor) {
    Side side = MeetingUp.writer(partnerships.get(encounter.partnership()), actor).side();
    return comings.of(encounter.id()).stream()
        .filter(coming -> coming.side() == side)
        .findFirst()
        .orElse(new Coming(side, Map.of()));
  }

  @Transactional
  public void say(EncounterId id, ComingForm form, Actor by) {
    Encounter encounter = encounters.get(id);
    Side side = MeetingUp.writer(partnerships.get(encounter.partnership()), by).side();
    comings.say(id, form.coming(side));
    audit.record(by, "partnerships.comingSaid", id.value());
  }
}

package org.rebond.partnerships.diagnosis;

import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.diagnosis.DiagnosisDeeds.Desk;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a diagnosis, begins it anew, and opens the two parts to each other. */
@Component
public class Diagnosing {

  private final DiagnosisDeeds deeds;
  private final Diagnoses diagnoses;
  private final Statements statements;
  private final Partnerships partnerships;
  private final AuditTrail audit;

  Diagnosing(
      DiagnosisDeeds deeds,
      Diagnoses diagnoses,
      Statements statements,
      Partnerships partnerships,
      AuditTrail audit) {
    this.deeds = deeds;
    this.diagnoses = diagnoses;
    this.statements = statements;
    this.partnerships = partnerships;
    this.audit = audit;
  }

  /**
   * Version {@code number}, or the one that was opened under this number already; a new one starts
   * from what stands in the one before it, which has to be open by then.
   */
  @Transactional
  public Diagnosis open(PartnershipId id, int number, Actor by) throws Refusal {
    PartnershipMember writer = deeds.writer(id, by);
    diagnoses.lock(id);
    var before = diagnoses.latest(id);
    int last = before.map(Diagnosis::number).orElse(0);
    if (before.isPresent() && number <= last) {
      return before.get();
    }
    if (before.filter(one -> !one.open()).isPresent()) {
      throw new Refusal("partnerships.diagnosis.refusal.unfinished");
    }
    Diagnosis opened = diagnoses.open(id, last + 1, deeds.today());
    before.ifPresent(one -> statements.copy(one.id(), opened.id(), deeds.now()));
    audit.record(by, "partnerships.diagnosisOpened", opened.id().value());
    deeds.tell(new Desk(partnerships.get(id), writer, opened), "diagnosisOpened", true);
    return opened;
  }

  /** This side's part may be read; it is, once the other's may be too. */
  @Transactional
  public void declareReady(DiagnosisId id, Actor by) throws Refusal {
    Desk desk = deeds.sitDown(id, by);
    if (desk.diagnosis().ready(desk.side())) {
      return;
    }
    if (statements.of(id).stream().noneMatch(one -> one.side() == desk.side())) {
      throw new Refusal("partnerships.diagnosis.refusal.empty");
    }
    diagnoses.ready(id, desk.side(), deeds.now());
    audit.record(by, "partnerships.diagnosisReady", id.value());
    boolean both = diagnoses.get(id).open();
    deeds.tell(desk, both ? "diagnosisShared" : "diagnosisReady", !both);
  }

  /** Not ready after all: possible as long as the other side has read nothing. */
  @Transactional
  public void takeBack(DiagnosisId id, Actor by) throws Refusal {
    Desk desk = deeds.sitDown(id, by);
    if (desk.diagnosis().open()) {
      throw new Refusal("partnerships.diagnosis.refusal.open");
    }
    Side side = desk.side();
    if (desk.diagnosis().ready(side)) {
      diagnoses.notReady(id, side);
      audit.record(by, "partnerships.diagnosisTakenBack", id.value());
    }
  }
}

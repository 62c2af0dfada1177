package org.rebond.partnerships.diagnosis;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.diagnosis.DiagnosisDeeds.Desk;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Words axes of cooperation: whoever words one accepts it, and the other side accepts or rewords.
 */
@Component
public class AgreeingOnAxes {

  private final DiagnosisDeeds deeds;
  private final Axes axes;
  private final Diagnoses diagnoses;
  private final AuditTrail audit;

  AgreeingOnAxes(DiagnosisDeeds deeds, Axes axes, Diagnoses diagnoses, AuditTrail audit) {
    this.deeds = deeds;
    this.axes = axes;
    this.diagnoses = diagnoses;
    this.audit = audit;
  }

  /** Once for one key, however often it is sent. */
  @Transactional
  public AxisId propose(DiagnosisId id, AxisForm form, UUID key, Actor by) throws Refusal {
    Desk desk = deeds.sitTogether(id, by);
    AxisId added = new AxisId(key);
    Optional<Axis> known = axes.find(added);
    if (known.isPresent()) {
      if (!known.get().partnership().equals(desk.partnership().id())) {
        throw new NotAllowed();
      }
      return added;
    }
    write(worded(form.axis(added, desk.partnership().id(), id), 1, false), desk, by);
    return added;
  }

  /** False where somebody reworded it since; the other side has to accept the new words. */
  @Transactional
  public boolean reword(AxisId id, AxisForm form, Actor by) throws Refusal {
    Desk desk = desk(id, by);
    Axis now = axes.get(id);
    Axis next = form.axis(id, now.partnership(), desk.diagnosis().id());
    if (now.withdrawn() || now.version() + 1 != next.version()) {
      return sameWords(now, next);
    }
    if (!sameWords(now, next)) {
      write(next, desk, by);
    }
    return true;
  }

  /** False where the wording that was read is no longer the one that stands. */
  @Transactional
  public boolean accept(AxisId id, int version, Actor by) throws Refusal {
    Desk desk = desk(id, by);
    Axis now = axes.get(id);
    if (now.withdrawn() || now.version() != version) {
      return false;
    }
    if (!now.acceptedBy(desk.side())) {
      axes.accept(now, desk.side(), deeds.now());
      audit.record(by, "partnerships.axisAccepted", id.value());
      if (axes.get(id).agreed()) {
        deeds.tell(desk, "axisAgreed", false);
      }
    }
    return true;
  }

  /** Its words are kept; what both accepted is reworded first, so that neither drops it alone. */
  @Transactional
  public void withdraw(AxisId id, Actor by) throws Refusal {
    desk(id, by);
    Axis now = axes.get(id);
    if (now.agreed()) {
      throw new Refusal("partnerships.diagnosis.refusal.agreedAxis");
    }
    if (!now.withdrawn()) {
      axes.add(worded(now, now.version() + 1, true), deeds.now());
      audit.record(by, "partnerships.axisWithdrawn", id.value());
    }
  }

  private void write(Axis axis, Desk desk, Actor by) {
    axes.add(axis, deeds.now());
    axes.accept(axis, desk.side(), deeds.now());
    audit.record(by, "partnerships.axisWorded", axis.id().value());
  }

  /** Axes live on from one diagnosis to the next: what counts is the latest. */
  private Desk desk(AxisId id, Actor by) throws Refusal {
    Axis axis = axes.get(id);
    return deeds.sitDown(diagnoses.latest(axis.partnership()).orElseThrow().id(), by);
  }

  private static boolean sameWords(Axis known, Axis typed) {
    return known.title().equals(typed.title())
        && known.aim().equals(typed.aim())
        && known.barrier() == typed.barrier()
        && known.indicators().equals(typed.indicators());
  }

  private static Axis worded(Axis one, int version, boolean withdrawn) {
    return new Axis(
        one.id(),
        version,
        one.partnership(),
        one.diagnosis(),
        one.barrier(),
        one.title(),
        one.aim(),
        one.indicators(),
        withdrawn,
        Set.of());
  }
}

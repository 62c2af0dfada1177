package org.rebond.partnerships.diagnosis;

import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;

/** Gives each reader what they may see, and nothing else: every page and file starts here. */
@Component
class DiagnosisViews {

  private final Diagnoses diagnoses;
  private final Statements statements;
  private final Axes axes;
  private final Partnerships partnerships;

  DiagnosisViews(Diagnoses diagnoses, Statements statements, Axes axes, Partnerships partnerships) {
    this.diagnoses = diagnoses;
    this.statements = statements;
    this.axes = axes;
    this.partnerships = partnerships;
  }

  DiagnosisView of(DiagnosisId id, Actor actor) {
    Diagnosis diagnosis = diagnoses.get(id);
    Partnership partnership = partnerships.get(diagnosis.partnership());
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    Side reader = Diagnosis.reader(partnership, actor);
    return new DiagnosisView(
        partnership,
        diagnosis,
        reader,
        diagnosis.latest() && Diagnosis.mayWrite(partnership, actor),
        diagnosis.shown(statements.of(id), reader),
        axes.of(partnership.id()));
  }

  /** The same, for somebody about to write in it. */
  DiagnosisView written(DiagnosisId id, Actor actor) {
    DiagnosisView view = of(id, actor);
    if (!Diagnosis.mayWrite(view.partnership(), actor)) {
      throw new NotAllowed();
    }
    return view;
  }
}

package org.rebond.agreements;

import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Partnership;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a draft down, and changes it, as long as it is one. */
@Component
class Drafting {

  private final Agreements agreements;
  private final WhoMay whoMay;
  private final Deeds deeds;
  private final AuditTrail audit;

  Drafting(Agreements agreements, WhoMay whoMay, Deeds deeds, AuditTrail audit) {
    this.agreements = agreements;
    this.whoMay = whoMay;
    this.deeds = deeds;
    this.audit = audit;
  }

  /** The same form sent twice makes one draft. */
  @Transactional
  public AgreementId create(Partnership partnership, Terms terms, UUID formKey, Actor actor) {
    if (!partnership.mayEdit(actor)) {
      throw new NotAllowed();
    }
    Agreement draft =
        Agreement.draft(AgreementId.random(), partnership.id(), new FreeCooperation(), terms);
    AgreementId kept = agreements.add(draft, formKey);
    if (kept.equals(draft.id())) {
      audit.record(actor, "agreements.drafted", kept.value());
    }
    return kept;
  }

  /** Refuses where the draft is not any more the version that the form was opened on. */
  @Transactional
  public void edit(AgreementId id, int version, Terms terms, Actor actor) throws Refusal {
    Agreement agreement = agreements.take(id);
    By by = whoMay.require(actor, agreement, Transition.EDIT);
    if (agreement.version() != version) {
      throw new Refusal("agreements.refusal.meanwhile");
    }
    deeds.make(agreement.edit(by, terms), actor);
  }
}

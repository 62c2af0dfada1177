package org.rebond.partnerships.space;

import org.rebond.accounts.PersonalLinks;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Partnerships;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes back from a correspondent what their link gave; what they wrote stays. */
@Component
class EndOfCorrespondence {

  private final Partnerships partnerships;
  private final PersonalLinks links;
  private final AuditTrail audit;

  EndOfCorrespondence(Partnerships partnerships, PersonalLinks links, AuditTrail audit) {
    this.partnerships = partnerships;
    this.links = links;
    this.audit = audit;
  }

  /** Only a manager of the organisation itself may. */
  @Transactional
  public void end(PartnershipId id, OrganisationId organisation, Actor by) {
    Partnership partnership = partnerships.get(id);
    if (!partnership.mayEndCorrespondence(by, organisation)) {
      throw new NotAllowed();
    }
    partnerships
        .endCorrespondence(id, organisation)
        .forEach(contact -> links.revoke(Partnership.LINK, contact));
    audit.record(by, "partnerships.correspondenceEnded", id.value());
  }
}

package org.rebond.accounts.ending;

import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationRenamed;
import org.rebond.organisations.Organisations;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another name for the same organisation; its address stays. */
@Component
public class Renaming {

  private static final int LONGEST = 200;

  private final Organisations organisations;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Renaming(Organisations organisations, AuditTrail audit, ApplicationEventPublisher events) {
    this.organisations = organisations;
    this.audit = audit;
    this.events = events;
  }

  @Transactional
  public void rename(OrganisationId id, String name, Actor actor) throws Refusal {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
    String said = name.strip();
    if (said.isEmpty() || said.length() > LONGEST) {
      throw new Refusal("organisations.rename.length");
    }
    if (!organisations.find(id).orElseThrow(NotFound::new).name().equals(said)) {
      organisations.rename(id, said);
      audit.record(actor, "organisations.renamed", id.value());
      events.publishEvent(new OrganisationRenamed(id, said));
    }
  }
}

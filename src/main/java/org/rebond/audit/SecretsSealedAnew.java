package org.rebond.audit;

import org.rebond.organisations.Actor;
import org.rebond.platform.SealedAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Records that secrets were sealed under another master key, with each batch of them. */
@Component
class SecretsSealedAnew {

  private final AuditTrail audit;

  SecretsSealedAnew(AuditTrail audit) {
    this.audit = audit;
  }

  @EventListener
  void on(SealedAnew batch) {
    audit.record(Actor.ANONYMOUS, "platform.sealedAnew", AuditTrail.INSTANCE);
  }
}

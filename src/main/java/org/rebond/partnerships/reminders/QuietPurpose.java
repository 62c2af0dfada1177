package org.rebond.partnerships.reminders;

import java.time.Duration;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.PersonalLink;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.contacts.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stops the reminders of one request, without an account; the request itself can be answered. */
@Component
class QuietPurpose implements LinkPurpose {

  static final String NAME = "arreter-relances";

  private final ReminderRows rows;
  private final AuditTrail audit;

  QuietPurpose(ReminderRows rows, AuditTrail audit) {
    this.rows = rows;
    this.audit = audit;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(60);
  }

  @Override
  public boolean singleUse() {
    return false;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Opening open(PersonalLink link) {
    if (rows.silence(new ContactId(link.subject()))) {
      audit.record(Actor.ANONYMOUS, "partnerships.remindersStopped", link.subject());
    }
    return new Opening.Held("/relances-arretees");
  }
}

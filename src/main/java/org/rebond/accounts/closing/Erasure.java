package org.rebond.accounts.closing;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.mydata.MyData;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases a person with an account from every module, and the account last. */
@Component
class Erasure {

  private final Accounts accounts;
  private final ClosingRows rows;
  private final Memberships memberships;
  private final MyData data;
  private final ClosingMail mail;
  private final AuditTrail audit;

  Erasure(
      Accounts accounts,
      ClosingRows rows,
      Memberships memberships,
      MyData data,
      ClosingMail mail,
      AuditTrail audit) {
    this.accounts = accounts;
    this.rows = rows;
    this.memberships = memberships;
    this.data = data;
    this.mail = mail;
    this.audit = audit;
  }

  /**
   * False where the account stays: its holder came back in this instant, or somebody made them the
   * last who manages a team.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean erase(UUID account) {
    rows.hold(account);
    Optional<EmailAddress> email = accounts.email(account);
    if (email.isEmpty()
        || rows.of(account).isEmpty()
        || !memberships.wouldOrphan(account).isEmpty()
        || rows.lastAdministrator(account)) {
      return false;
    }
    data.erase(new Person(Optional.of(account), email.get()));
    rows.delete(account);
    mail.erased(email.get());
    audit.record(Actor.ANONYMOUS, "accounts.erased", account);
    return true;
  }
}

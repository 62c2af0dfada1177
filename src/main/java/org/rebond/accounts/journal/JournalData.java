package org.rebond.accounts.journal;

import java.util.List;
import org.rebond.accounts.PersonalData;
import org.rebond.audit.AuditTrail;
import org.springframework.stereotype.Component;

/** What the audit trail keeps of a person: what they did, and what was done to their account. */
@Component
class JournalData implements PersonalData {

  /** What somebody else did to this account is told, and not who it was. */
  private static final String LINE =
      """
      SELECT l.at, l.action, l.actor_kind, l.subject AS raw_subject,
        CASE WHEN a.account_id = :account THEN a.account_id END AS raw_account,
        CASE WHEN a.link_id IN (SELECT id FROM accounts.personal_link WHERE email = :email)
          THEN a.link_id END AS raw_link
      FROM audit.line l LEFT JOIN audit.actor a ON a.line = l.id
      WHERE l.id IN (
        SELECT line FROM audit.actor WHERE account_id = :account
        UNION ALL
        SELECT line FROM audit.actor
        WHERE link_id IN (SELECT id FROM accounts.personal_link WHERE email = :email)
        UNION ALL
        SELECT id FROM audit.line WHERE subject = :account)
      ORDER BY l.at DESC, l.number DESC
      """;

  private final AuditTrail audit;

  JournalData(AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public List<Kind> kinds() {
    return List.of(new Kind("audit.line", 80, Fate.STAYS_IN_PART, LINE));
  }

  /** By their account; what was done by a link is forgotten where the links are erased. */
  @Override
  public void erase(Person person) {
    person.account().ifPresent(audit::forget);
  }
}

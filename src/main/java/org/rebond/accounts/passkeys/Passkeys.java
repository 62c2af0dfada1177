package org.rebond.accounts.passkeys;

import java.util.List;
import java.util.UUID;
import org.rebond.accounts.AdministratorProof;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a person does with their own passkeys; nobody else sees or changes them. */
@Component
class Passkeys {

  static final int MOST = 10;
  static final int LONGEST_LABEL = 60;

  private final JdbcClient jdbc;
  private final AdministratorProof proof;
  private final AuditTrail audit;

  Passkeys(JdbcClient jdbc, AdministratorProof proof, AuditTrail audit) {
    this.jdbc = jdbc;
    this.proof = proof;
    this.audit = audit;
  }

  List<Passkey> of(UUID account) {
    return jdbc.sql(
            """
            SELECT id, label, created_on, last_used_on FROM accounts.passkey
            WHERE account = ? ORDER BY label, id
            """)
        .param(account)
        .query(Passkey.class)
        .list();
  }

  Passkey find(UUID passkey, Actor actor) {
    return of(holder(actor)).stream()
        .filter(one -> one.id().equals(passkey))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  @Transactional
  public void rename(UUID passkey, String label, Actor actor) throws Refusal {
    int renamed =
        jdbc.sql("UPDATE accounts.passkey SET label = ? WHERE id = ? AND account = ?")
            .param(label(label))
            .param(passkey)
            .param(holder(actor))
            .update();
    found(renamed);
    audit.record(actor, "accounts.passkeyRenamed", holder(actor));
  }

  @Transactional
  public void remove(UUID passkey, Actor actor) throws Refusal {
    requireProof(actor);
    int removed =
        jdbc.sql("DELETE FROM accounts.passkey WHERE id = ? AND account = ?")
            .param(passkey)
            .param(holder(actor))
            .update();
    found(removed);
    audit.record(actor, "accounts.passkeyRemoved", holder(actor));
  }

  /**
   * Whose right to administer hangs on a passkey changes their passkeys in a session that one of
   * them opened: a mailbox alone must not add its own. The first one is added without.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void requireProof(Actor actor) throws Refusal {
    UUID account = holder(actor);
    boolean administrator =
        jdbc.sql("SELECT administrator FROM accounts.account WHERE id = ? FOR NO KEY UPDATE")
            .param(account)
            .query(Boolean.class)
            .single();
    if (proof.demanded() && administrator && !actor.administrator() && !of(account).isEmpty()) {
      throw new Refusal("accounts.passkeys.administrator.first");
    }
  }

  static UUID holder(Actor actor) {
    return actor.accountId().orElseThrow(NotAllowed::new);
  }

  static String label(String typed) throws Refusal {
    String label = typed.strip();
    if (label.isEmpty()) {
      throw new Refusal("accounts.passkeys.label.missing");
    }
    if (label.length() > LONGEST_LABEL) {
      throw new Refusal("accounts.passkeys.label.long", LONGEST_LABEL);
    }
    return label;
  }

  private static void found(int rows) {
    if (rows == 0) {
      throw new NotFound();
    }
  }
}

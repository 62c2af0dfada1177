package org.rebond.accounts.administration.letters;

import java.util.List;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.mail.PendingLetters;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does with a letter that did not leave; each deed is recorded. */
@Component
class LetterDesk {

  private static final int MOST = 200;

  private final PendingLetters letters;
  private final AuditTrail audit;

  LetterDesk(PendingLetters letters, AuditTrail audit) {
    this.letters = letters;
    this.audit = audit;
  }

  List<PendingLetters.Pending> list(Actor actor) {
    require(actor);
    return letters.list(MOST);
  }

  int count(Actor actor) {
    require(actor);
    return letters.count();
  }

  @Transactional
  public void retry(UUID letter, Actor actor) throws Refusal {
    require(actor);
    letters.retry(letter);
    audit.record(actor, "mail.retried", letter);
  }

  @Transactional
  public void giveUp(UUID letter, Actor actor) throws Refusal {
    require(actor);
    letters.giveUp(letter);
    audit.record(actor, "mail.stopped", letter);
  }

  private static void require(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }
}

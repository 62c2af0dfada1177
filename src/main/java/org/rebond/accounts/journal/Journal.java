package org.rebond.accounts.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.rebond.audit.AuditQuery;
import org.rebond.audit.AuditSearch;
import org.rebond.audit.AuditTrail;
import org.rebond.audit.Finding;
import org.rebond.audit.Verification;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may read the trail, and the note that it was taken away or verified. */
@Component
class Journal {

  /** Enough to know where to look; the command says them all. */
  private static final int MOST_FINDINGS = 20;

  static final int PAGE = 50;

  /** What a verification found, the first of it word by word. */
  record Verified(Verification.Result result, List<Finding> first) {}

  private final AuditSearch search;
  private final AuditTrail audit;
  private final Verification verification;
  private final TransactionTemplate transactions;

  Journal(
      AuditSearch search,
      AuditTrail audit,
      Verification verification,
      TransactionTemplate transactions) {
    this.search = search;
    this.audit = audit;
    this.verification = verification;
    this.transactions = transactions;
  }

  int count(Actor actor, AuditQuery query) {
    require(actor);
    return search.count(query);
  }

  List<AuditSearch.Found> page(Actor actor, AuditQuery query, int page) {
    require(actor);
    return search.page(query, (page - 1) * PAGE, PAGE);
  }

  List<String> actions(Actor actor) {
    require(actor);
    return search.actions();
  }

  /** The latest of what was done to the organisation itself: its team, its page. */
  List<AuditSearch.Found> of(Actor actor, OrganisationId organisation) {
    if (!actor.is(Role.MANAGER, organisation)) {
      throw new NotAllowed();
    }
    return search.page(AuditQuery.of(organisation.value()), 0, PAGE);
  }

  /** Noted before the first line leaves. */
  void export(Actor actor, AuditQuery query, Consumer<AuditSearch.Found> reader) {
    require(actor);
    note(actor, "audit.exported");
    search.each(query, reader);
  }

  Verified verify(Actor actor) {
    require(actor);
    note(actor, "audit.verified");
    List<Finding> first = new ArrayList<>();
    var result =
        verification.verify(
            finding -> {
              if (first.size() < MOST_FINDINGS) {
                first.add(finding);
              }
            });
    return new Verified(result, first);
  }

  private void note(Actor actor, String action) {
    transactions.executeWithoutResult(status -> audit.record(actor, action, AuditTrail.INSTANCE));
  }

  private static void require(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }
}

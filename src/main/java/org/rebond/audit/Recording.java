package org.rebond.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The lines of one transaction, chained at its very end: by then it holds every lock it needs, and
 * takes those of the chains in one order, so that two transactions can neither wait for each other
 * nor hold up a chain while they work.
 */
final class Recording implements TransactionSynchronization {

  private final Chains chains;
  private final List<Deed> deeds = new ArrayList<>();

  private Recording(Chains chains) {
    this.chains = chains;
  }

  /** The one of the current transaction. */
  static Recording current(Chains chains) {
    return TransactionSynchronizationManager.getSynchronizations().stream()
        .filter(Recording.class::isInstance)
        .map(Recording.class::cast)
        .findFirst()
        .orElseGet(
            () -> {
              var recording = new Recording(chains);
              TransactionSynchronizationManager.registerSynchronization(recording);
              return recording;
            });
  }

  void add(Deed deed) {
    deeds.add(deed);
  }

  @Override
  public void beforeCommit(boolean readOnly) {
    chains.append(deeds);
    deeds.clear();
  }

  /** Recording while others already finish would be silently lost: a bug, and a loud one. */
  @Override
  public void afterCommit() {
    if (!deeds.isEmpty()) {
      throw new IllegalStateException("recorded too late: " + deeds.getFirst().action());
    }
  }
}

package org.rebond.accounts.teams;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rebond.shared.Refusal;

/** Two people who do something at the same moment. */
final class AtOnce {

  private AtOnce() {}

  interface Deed {
    void run() throws Exception;
  }

  /** What each was told: {@code done}, or the key of a refusal. */
  static List<String> both(Deed first, Deed second) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<String> told = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Future<String> end : both.invokeAll(List.of(at(start, first), at(start, second)))) {
        told.add(end.get());
      }
    }
    return told;
  }

  private static Callable<String> at(CyclicBarrier start, Deed deed) {
    return () -> {
      start.await();
      try {
        deed.run();
        return "done";
      } catch (Refusal refusal) {
        return refusal.key();
      }
    };
  }
}

package org.rebond.directory.photos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rebond.shared.Refusal;

/** Several people who do something at the same moment. */
final class Crowd {

  private Crowd() {}

  interface Deed {
    void run(int number) throws Refusal;
  }

  /** What each was told: {@code added}, or the key of a refusal. */
  static List<String> atOnce(int people, Deed deed) throws Exception {
    CyclicBarrier start = new CyclicBarrier(people);
    List<Callable<String>> all = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      int number = i;
      all.add(
          () -> {
            start.await();
            try {
              deed.run(number);
              return "added";
            } catch (Refusal refusal) {
              return refusal.key();
            }
          });
    }
    List<String> told = new ArrayList<>();
    try (ExecutorService crowd = Executors.newFixedThreadPool(people)) {
      for (Future<String> end : crowd.invokeAll(all)) {
        told.add(end.get());
      }
    }
    return told;
  }
}

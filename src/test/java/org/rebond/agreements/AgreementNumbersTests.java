package org.rebond.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RebondTest
class AgreementNumbersTests {

  private static final int YEAR = 1900;

  @Autowired AgreementNumbers numbers;
  @Autowired TransactionTemplate transaction;

  @Test
  void leavesNoGapUnderTwentyAtOnceWithRollbacks() throws Exception {
    List<Callable<String>> sends = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean keeps = i % 2 == 0;
      sends.add(
          () ->
              Objects.requireNonNullElse(
                  transaction.execute(
                      status -> {
                        String number = numbers.next(YEAR, "2A");
                        if (!keeps) {
                          status.setRollbackOnly();
                        }
                        return keeps ? number : "";
                      }),
                  ""));
    }
    List<String> given = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (Future<String> number : threads.invokeAll(sends)) {
        given.add(number.get());
      }
    }
    assertThat(given.stream().filter(number -> !number.isEmpty()))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 20)
                .mapToObj("RB-%d-2A-%%04d".formatted(YEAR)::formatted)
                .toList());
  }
}

package org.rebond.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Refusal;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two transactions that lock each other out: both are done, once each, and nobody is told. */
@RebondTest
class RetriesTests {

  /** What a transaction does, given by each test. */
  static class Deed {
    @Transactional
    <T> T once(Callable<T> what) throws Exception {
      return what.call();
    }
  }

  @Autowired JdbcClient jdbc;
  Deed deed;

  /** Given what Spring gives a bean, without another application for one more bean. */
  RetriesTests(@Autowired AutowireCapableBeanFactory beans) {
    deed = (Deed) beans.initializeBean(new Deed(), "deed");
  }

  @Test
  void deadlockedTransactionIsDoneAgainAndBothSucceed() throws Exception {
    UUID first = row();
    UUID second = row();
    var bothHoldOne = new CountDownLatch(2);
    AtomicInteger begun = new AtomicInteger();
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      var one = two.submit(() -> deed.once(() -> inOrder(first, second, bothHoldOne, begun)));
      var other = two.submit(() -> deed.once(() -> inOrder(second, first, bothHoldOne, begun)));
      assertThat(one.get(30, TimeUnit.SECONDS)).isTrue();
      assertThat(other.get(30, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(begun.get()).as("PostgreSQL broke one off").isGreaterThan(2);
    assertThat(count(first)).as("each added one").isEqualTo(2);
    assertThat(count(second)).isEqualTo(2);
  }

  @Test
  void givesUpAfterFourTries() {
    var tries = new AtomicInteger();
    assertThatThrownBy(
            () ->
                deed.once(
                    () -> {
                      tries.incrementAndGet();
                      throw new CannotAcquireLockException("again and again");
                    }))
        .isInstanceOf(CannotAcquireLockException.class);
    assertThat(tries).hasValue(Retries.MOST_TRIES);
  }

  @Test
  void refusalIsNotTriedAgain() {
    var tries = new AtomicInteger();
    assertThatThrownBy(
            () ->
                deed.once(
                    () -> {
                      tries.incrementAndGet();
                      throw new Refusal("accounts.link.used");
                    }))
        .isInstanceOf(Refusal.class);
    assertThat(tries).hasValue(1);
  }

  private Boolean inOrder(UUID one, UUID then, CountDownLatch bothHoldOne, AtomicInteger begun)
      throws InterruptedException {
    begun.incrementAndGet();
    add(one);
    bothHoldOne.countDown();
    assertThat(bothHoldOne.await(10, TimeUnit.SECONDS)).isTrue();
    add(then);
    return true;
  }

  /** Letters given up long ago are rows that nothing else in the application touches. */
  private UUID row() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            INSERT INTO mail.outbox (id, key, letter, due_at, posted_at, tries, given_up_at)
            VALUES (?, 'retries.test', NULL, now(), now(), 0, now())
            """)
        .param(id)
        .update();
    return id;
  }

  private void add(UUID id) {
    jdbc.sql("UPDATE mail.outbox SET tries = tries + 1 WHERE id = ?").param(id).update();
  }

  private int count(UUID id) {
    return jdbc.sql("SELECT tries FROM mail.outbox WHERE id = ?")
        .param(id)
        .query(Integer.class)
        .single();
  }
}

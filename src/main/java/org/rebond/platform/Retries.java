package org.rebond.platform;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a transaction again, from its beginning, where PostgreSQL broke it off to resolve a deadlock
 * (40P01) or a serialization failure (40001): three more times at most, after a short random wait.
 * Nothing of the broken one was kept, and letters and events wait for the commit, so that trying
 * again does nothing twice. Only the outermost transaction is tried again.
 */
final class Retries implements MethodInterceptor {

  static final int MOST_TRIES = 4;
  private static final Duration FIRST_WAIT = Duration.ofMillis(20);

  @Override
  public @Nullable Object invoke(MethodInvocation call) throws Throwable {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return call.proceed();
    }
    for (int tries = 1; tries < MOST_TRIES; tries++) {
      try {
        return ((ProxyMethodInvocation) call).invocableClone().proceed();
      } catch (PessimisticLockingFailureException brokenOff) {
        Thread.sleep(FIRST_WAIT.multipliedBy(tries).plusMillis(jitter()));
      }
    }
    return call.proceed();
  }

  /** Two that broke each other off must not meet again. */
  private static long jitter() {
    return ThreadLocalRandom.current().nextLong(FIRST_WAIT.toMillis());
  }
}

package org.rebond.accounts.rates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * A bucket for each network and class of routes: it holds what a minute allows and fills evenly
 * again. Of a bucket only the moment is kept at which it will be full, under a hash whose key lives
 * as long as this process; full ones are forgotten.
 */
@Component
class Rates {

  /** A flood from more networks than this within a minute makes the node begin anew. */
  static final int MOST_BUCKETS = 50_000;

  private static final long MINUTE = 60_000_000;

  private final Bounds bounds;
  private final Clock clock;
  private final SecretKeySpec key;
  private final ConcurrentHashMap<Long, Long> fullAgain = new ConcurrentHashMap<>();
  private final AtomicLong swept = new AtomicLong();

  Rates(Bounds bounds, Clock clock) {
    this.bounds = bounds;
    this.clock = clock;
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    this.key = new SecretKeySpec(random, "HmacSHA256");
  }

  /** Takes one; nothing where there was one to take, else how long until there is. */
  Optional<Duration> pause(RouteClass route, String network) {
    int most = bounds.of(route);
    if (most <= 0) {
      return Optional.empty();
    }
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
    sweep(now);
    long one = MINUTE / most;
    long[] wait = {0};
    fullAgain.compute(
        bucket(route, network),
        (bucket, known) -> {
          // One that fills for more than a minute was left by a clock that has been set back.
          long from = known == null || known > now + MINUTE ? now : Math.max(known, now);
          wait[0] = Math.max(0, from + one - now - MINUTE);
          return wait[0] > 0 ? from : from + one;
        });
    return wait[0] > 0 ? Optional.of(Duration.of(wait[0], ChronoUnit.MICROS)) : Optional.empty();
  }

  int buckets() {
    return fullAgain.size();
  }

  private void sweep(long now) {
    long last = swept.get();
    if (Math.abs(now - last) >= MINUTE && swept.compareAndSet(last, now)) {
      fullAgain.values().removeIf(full -> full <= now || full > now + MINUTE);
    }
    if (fullAgain.size() >= MOST_BUCKETS) {
      fullAgain.clear();
    }
  }

  private long bucket(RouteClass route, String network) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal((route + " " + network).getBytes(UTF_8))).getLong();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
    }
  }
}

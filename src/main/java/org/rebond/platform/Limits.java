package org.rebond.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.TooMany;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often something may be tried, counted for all nodes in the database. Who tried stands there
 * only as a hash under a key that is another one each day: no address is stored, and yesterday's
 * lines tell nothing. Windows are fixed, so that across their border twice as much may pass.
 *
 * <p>A kind always goes with the same duration, of at most a day.
 */
@Component
public class Limits {

  /** Beyond it a node forgets which counters are full, and asks the database again. */
  private static final int REMEMBERED = 10_000;

  private record Counter(String kind, String who, Instant ends) {}

  private record DayKey(LocalDate day, SecretKeySpec mac) {}

  private final JdbcClient jdbc;
  private final Sealing sealing;
  private final Clock clock;
  private final Map<Counter, Boolean> full = new ConcurrentHashMap<>();
  private volatile @Nullable DayKey lastKey;

  Limits(JdbcClient jdbc, Sealing sealing, Clock clock) {
    this.jdbc = jdbc;
    this.sealing = sealing;
    this.clock = clock;
  }

  /**
   * Counts one try, in a transaction of its own: what fails afterwards does not give it back. Ask
   * before opening another transaction, which would hold a second connection meanwhile.
   *
   * @return false, and nothing is counted, where this value had its {@code most} in this window
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public boolean allow(String kind, String value, int most, Duration per) {
    Counter counter = counter(kind, value, per);
    // Full is full until the window ends: a flood of guesses costs no statement.
    if (full.containsKey(counter)) {
      return false;
    }
    boolean counted =
        jdbc.sql(
                    """
                    INSERT INTO platform.tries AS known (kind, who, ends, n) VALUES (?, ?, ?, 1)
                    ON CONFLICT (kind, who, ends) DO UPDATE SET n = known.n + 1 WHERE known.n < ?
                    """)
                .param(kind)
                .param(counter.who())
                .param(counter.ends().atOffset(ZoneOffset.UTC))
                .param(most)
                .update()
            == 1;
    if (!counted) {
      remember(counter);
    }
    return counted;
  }

  /** The same, answering 429 where it is too much. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void require(String kind, String value, int most, Duration per) {
    if (!allow(kind, value, most, per)) {
      throw refusal(per);
    }
  }

  /** Whether one more would be too much; counts nothing. */
  public boolean exhausted(String kind, String value, int most, Duration per) {
    Counter counter = counter(kind, value, per);
    if (full.containsKey(counter)) {
      return true;
    }
    boolean exhausted =
        jdbc.sql(
                """
            SELECT EXISTS (SELECT FROM platform.tries
              WHERE kind = ? AND who = ? AND ends = ? AND n >= ?)
            """)
            .param(kind)
            .param(counter.who())
            .param(counter.ends().atOffset(ZoneOffset.UTC))
            .param(most)
            .query(Boolean.class)
            .single();
    if (exhausted) {
      remember(counter);
    }
    return exhausted;
  }

  /** What to answer until the current window of this duration ends. */
  public TooMany refusal(Duration per) {
    return new TooMany(Duration.between(clock.instant(), end(per)));
  }

  @Scheduled(cron = "0 25 * * * *")
  void forget() {
    Instant now = clock.instant();
    full.keySet().removeIf(counter -> counter.ends().isBefore(now));
    jdbc.sql("DELETE FROM platform.tries WHERE ends < ?")
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private void remember(Counter counter) {
    if (full.size() >= REMEMBERED) {
      full.clear();
    }
    full.put(counter, true);
  }

  private Counter counter(String kind, String value, Duration per) {
    Instant ends = end(per);
    LocalDate day = LocalDate.ofInstant(ends.minus(per), ZoneOffset.UTC);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key(day));
      byte[] who = mac.doFinal((kind + '\n' + value).getBytes(UTF_8));
      return new Counter(kind, HexFormat.of().formatHex(who, 0, 16), ends);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", impossible);
    }
  }

  /** Derived once a day and not at each try: that costs more than what it is for. */
  private SecretKeySpec key(LocalDate day) {
    DayKey key = lastKey;
    if (key == null || !key.day().equals(day)) {
      byte[] bytes = sealing.subkey("platform.tries:" + day);
      key = new DayKey(day, new SecretKeySpec(bytes, "HmacSHA256"));
      lastKey = key;
    }
    return key.mac();
  }

  private Instant end(Duration per) {
    long seconds = per.toSeconds();
    return Instant.ofEpochSecond(
        (Math.floorDiv(clock.instant().getEpochSecond(), seconds) + 1) * seconds);
  }
}

package org.rebond.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Closes yesterday with its digest and has the latest one time-stamped. Asked every half hour, on
 * any number of nodes: what was missed in an outage is made up for, what is done is left alone.
 */
@Component
class DailyClosing {

  private static final Logger LOG = LoggerFactory.getLogger(DailyClosing.class);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final DailyDigests digests;
  private final TimeStamps server;
  private final TimeStampTokens tokens;
  private final Clock clock;

  DailyClosing(DailyDigests digests, TimeStamps server, TimeStampTokens tokens, Clock clock) {
    this.digests = digests;
    this.server = server;
    this.tokens = tokens;
    this.clock = clock;
  }

  @Scheduled(initialDelay = 3, fixedDelay = 30, timeUnit = TimeUnit.MINUTES)
  void closeYesterday() {
    close(LocalDate.now(clock.withZone(PARIS)).minusDays(1));
  }

  void close(LocalDate day) {
    // In the log too: a copy of the log elsewhere is a witness that costs nothing.
    digests
        .close(day)
        .ifPresent(
            kept ->
                LOG.info("audit digest {} of {}: {}", kept.digest().number(), day, kept.hash()));
    stamp();
  }

  /** The latest speaks for all before it, so one token makes up for any number of missed days. */
  private void stamp() {
    if (!server.configured()) {
      return;
    }
    digests
        .last()
        .filter(kept -> tokens.of(kept.digest().number()).isEmpty())
        .ifPresent(this::stamp);
  }

  private void stamp(DailyDigests.Kept kept) {
    try {
      tokens.add(kept.digest().number(), server.stamp(kept.hash()));
    } catch (IOException later) {
      LOG.warn(
          "audit digest {} waits for its time stamp: {}",
          kept.digest().number(),
          later.getMessage());
    }
  }
}

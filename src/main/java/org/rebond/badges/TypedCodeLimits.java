package org.rebond.badges;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: 20 typed codes a minute at one desk, 600 on this node. A serial has 50 bits:
 * at that pace, guessing one of a million live badges takes three million years.
 */
@Component
class TypedCodeLimits {

  private static final int A_DESK = 20;
  private static final int A_NODE = 600;

  private final Clock clock;
  private final Map<UUID, Integer> byDesk = new HashMap<>();
  private int all;
  private Instant minute = Instant.MIN;

  TypedCodeLimits(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean allow(UUID desk) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!now.equals(minute)) {
      minute = now;
      all = 0;
      byDesk.clear();
    }
    // A desk's own limit first: what it is refused must not use up what the others share.
    return byDesk.merge(desk, 1, Integer::sum) <= A_DESK && ++all <= A_NODE;
  }
}

package org.rebond.badges;

import java.time.Duration;
import java.util.UUID;
import org.rebond.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: 20 typed codes a minute at one desk, 600 in the whole instance. A serial has
 * 50 bits: at that pace, guessing one of a million live badges takes three years.
 */
@Component
class TypedCodeLimits {

  static final int A_DESK = 20;
  static final int ALL_DESKS = 600;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Limits limits;

  TypedCodeLimits(Limits limits) {
    this.limits = limits;
  }

  boolean allow(UUID desk) {
    // A desk's own limit first: what it is refused must not use up what the others share.
    return limits.allow("badges.code.desk", desk.toString(), A_DESK, MINUTE)
        && limits.allow("badges.code.all", "", ALL_DESKS, MINUTE);
  }
}

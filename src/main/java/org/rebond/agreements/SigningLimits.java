package org.rebond.agreements;

import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.organisations.Actor;
import org.rebond.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * How often somebody types codes at one agreement. The codes themselves bear five tries; this makes
 * a flood of guesses cheap to refuse. It is counted for the person and the network together: nobody
 * else can use it up.
 */
@Component
class SigningLimits {

  /** More than the tries of all codes that are sent in an hour. */
  static final int TYPES = 30;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final Limits limits;

  SigningLimits(Limits limits) {
    this.limits = limits;
  }

  void requireTyping(UUID agreement, Actor actor, String network) {
    String who =
        actor
            .accountId()
            .map(UUID::toString)
            .orElseGet(
                () ->
                    actor.links().stream()
                        .map(link -> link.id().toString())
                        .sorted()
                        .collect(Collectors.joining(",")));
    limits.require(
        "agreements.typing", String.join(" ", network, who, agreement.toString()), TYPES, QUARTER);
  }
}

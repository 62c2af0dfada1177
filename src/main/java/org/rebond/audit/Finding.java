package org.rebond.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * One thing that is wrong, and where.
 *
 * @param subject of the chain; nothing where it is about a daily digest
 * @param number of the line in its chain, or of the digest
 */
public record Finding(Flaw flaw, Optional<UUID> subject, int number) {

  static Finding line(Flaw flaw, UUID subject, int number) {
    return new Finding(flaw, Optional.of(subject), number);
  }

  static Finding digest(Flaw flaw, int number) {
    return new Finding(flaw, Optional.empty(), number);
  }

  @Override
  public String toString() {
    String what =
        subject
            .map(id -> "subject %s, line %d".formatted(id, number))
            .orElseGet(() -> "daily digest %d".formatted(number));
    return what + " " + flaw.words();
  }
}

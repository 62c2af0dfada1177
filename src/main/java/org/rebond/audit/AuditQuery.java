package org.rebond.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which lines are wanted; what is empty asks for all.
 *
 * @param kind one of {@link AuditSearch#KINDS}
 * @param from included
 * @param to excluded
 */
public record AuditQuery(
    Optional<String> action,
    Optional<UUID> subject,
    Optional<String> kind,
    Optional<UUID> account,
    Optional<Instant> from,
    Optional<Instant> to,
    boolean oldestFirst) {

  /** Everything that was done to one subject, the latest first. */
  public static AuditQuery of(UUID subject) {
    return new AuditQuery(
        Optional.empty(),
        Optional.of(subject),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }
}

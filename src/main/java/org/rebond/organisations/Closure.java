package org.rebond.organisations;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An organisation that is no more.
 *
 * @param on its last day
 * @param successor the one whose team answers for it, where it was merged
 */
public record Closure(Organisation organisation, LocalDate on, Optional<Organisation> successor) {}

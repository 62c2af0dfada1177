package org.rebond.badges;

import java.time.LocalDate;
import java.util.List;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;

/**
 * What a place asks to be printed.
 *
 * @param services what the bearer may come for; at most eight, of 40 characters each
 * @param directions how to come; at most 160 characters
 */
public record BatchRequest(
    OrganisationId place,
    BadgePolicy policy,
    LocalDate notAfter,
    int size,
    List<String> services,
    String directions) {

  static final int LONGEST_DAYS = 730;

  /** Said where a form that printed a batch asks for another one. */
  static final String CHANGED = "badges.refusal.changed";

  public BatchRequest {
    services = List.copyOf(services);
  }

  /** Whether this batch is what is asked for, on paper as at the desk. */
  boolean asksFor(BadgeBatch batch) {
    return batch.place().equals(place)
        && batch.policy().equals(policy)
        && batch.notAfter().equals(notAfter)
        && batch.size() == size
        && batch.services().equals(services)
        && batch.directions().equals(directions);
  }

  void check(LocalDate today) throws Refusal {
    if (size < BadgeBatch.SMALLEST || size > BadgeBatch.LARGEST) {
      throw new Refusal("badges.refusal.size", BadgeBatch.SMALLEST, BadgeBatch.LARGEST);
    }
    if (notAfter.isBefore(today) || notAfter.isAfter(today.plusDays(LONGEST_DAYS))) {
      throw new Refusal("badges.refusal.term");
    }
    if (services.size() > 8 || services.stream().anyMatch(s -> s.isBlank() || s.length() > 40)) {
      throw new Refusal("badges.refusal.services");
    }
    if (directions.length() > 160) {
      throw new Refusal("badges.refusal.directions");
    }
  }
}

package org.rebond.directory.routing;

import java.util.Optional;
import java.util.UUID;
import org.rebond.directory.Need;
import org.rebond.organisations.Organisation;
import org.rebond.shared.InseeCode;

/**
 * What a directorate wrote: for this commune and this need, this organisation answers.
 *
 * @param commune empty for the whole territory
 * @param need empty for any
 * @param answers an agency of the territory, or the directorate itself: the level that answers
 */
record RoutingRule(
    UUID id,
    Optional<InseeCode> commune,
    String communeName,
    Optional<Need> need,
    Organisation answers) {

  boolean speaksOf(InseeCode where, Optional<Need> what) {
    return (commune.isEmpty() || commune.get().equals(where))
        && (need.isEmpty() || need.equals(what));
  }

  /** A commune says more than a need, and both more than one. */
  int weight() {
    return (commune.isPresent() ? 2 : 0) + (need.isPresent() ? 1 : 0);
  }
}

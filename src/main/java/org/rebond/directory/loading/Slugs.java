package org.rebond.directory.loading;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rebond.organisations.OrganisationId;

/** Gives each new organisation an address nobody has; those known keep theirs for life. */
final class Slugs {

  private final Map<OrganisationId, String> known;
  private final Set<String> taken;

  Slugs(Map<OrganisationId, String> known) {
    this.known = known;
    this.taken = new HashSet<>(known.values());
  }

  String of(OrganisationId id, String wished) {
    var kept = known.get(id);
    if (kept != null) {
      return kept;
    }
    var slug = wished;
    for (int i = 2; !taken.add(slug); i++) {
      slug = wished + "-" + i;
    }
    return slug;
  }
}

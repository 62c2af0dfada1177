package org.rebond.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/** A partnership, and what its two sides work on together there. */
final class SharedThings {

  private SharedThings() {}

  static List<Thing> of(UUID shared, OrganisationId agencyId) {
    return List.of(
        Thing.of("/partenariats/", "shared", Map.of("id", shared.toString(), "word", "travail"))
            .sending("organisation", agencyId));
  }
}

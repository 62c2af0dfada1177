package org.rebond.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.organisations.OrganisationId;

/** A partnership, and what its two sides work on together there: both parts are ready. */
final class SharedThings {

  private SharedThings() {}

  static List<Thing> of(UUID shared, Making place, Making agency, OrganisationId agencyId) {
    String diagnosis = place.located("/partenariats/" + shared + "/diagnostic", "number", "1");
    String statement = state(place, diagnosis + "/notre-part/besoins");
    state(agency, diagnosis + "/notre-part/actions");
    place.located(diagnosis + "/pret");
    agency.located(diagnosis + "/pret");
    String axis = UUID.randomUUID().toString();
    place.located(
        diagnosis + "/axes",
        "barrier",
        "DIGITAL",
        "title",
        "Le numérique",
        "aim",
        "Que chacun s’y retrouve",
        "key",
        axis);
    return List.of(
        Thing.of("/partenariats/", "shared", Map.of("id", shared.toString(), "word", "travail"))
            .sending("organisation", agencyId),
        Thing.of(
            "/diagnostics/",
            "shared",
            Map.of("id", diagnosis.replaceAll(".*/", ""), "etape", "besoins")),
        Thing.of("/enonces/", "of the place", "id", statement),
        Thing.of("/axes/", "shared", "id", axis));
  }

  private static String state(Making by, String where) {
    String key = UUID.randomUUID().toString();
    by.located(where, "group", "YOUNG", "barrier", "DIGITAL", "body", "Une phrase", "key", key);
    return key;
  }
}

package org.rebond.rights;

import java.util.List;
import java.util.UUID;

/** What partners plan and write together, made by the forms of the site. */
record Meetings(Making by) {

  /** An encounter with minutes, dates to answer, and a task. */
  List<Thing> things(UUID partnership) {
    String space = "/partenariats/" + partnership;
    UUID encounter = by.encounter(partnership);
    by.located("/rencontres/" + encounter + "/compte-rendu", "version", "0", "summary", "Vu");
    UUID poll =
        Making.id(
            by.located(
                space + "/sondages",
                "kind",
                "VISIT",
                "days",
                "2031-07-01,2031-07-02",
                "times",
                "10:30,10:30",
                "length",
                "60"));
    by.located(space + "/taches", "what", "Écrire", "side", "PLACE", "due", "2031-07-01");
    UUID task = by.one("SELECT id FROM partnerships.task WHERE partnership = ?", partnership);
    return List.of(
        Thing.of("/rencontres/", "shared", "id", encounter),
        Thing.of("/sondages/", "shared; proposed by the place", "id", poll).sending("slot", 1),
        Thing.of("/taches/", "shared", "id", task));
  }
}

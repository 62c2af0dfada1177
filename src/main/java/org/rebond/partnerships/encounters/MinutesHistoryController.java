package org.rebond.partnerships.encounters;

import java.util.UUID;
import org.rebond.organisations.Access;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Audience;
import org.rebond.organisations.Shows;
import org.rebond.organisations.Viewer;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSpaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Every version of the minutes, and the texts that came too late: both sides see them. */
@Controller
class MinutesHistoryController {

  private final Encounters encounters;
  private final MinuteBooks books;
  private final EncounterPage page;
  private final PartnershipSpaces spaces;

  MinutesHistoryController(
      Encounters encounters, MinuteBooks books, EncounterPage page, PartnershipSpaces spaces) {
    this.encounters = encounters;
    this.books = books;
    this.page = page;
    this.spaces = spaces;
  }

  @GetMapping("/rencontres/{id}/versions")
  @Access(Audience.SIGNED_IN_OR_LINK)
  @Shows(
      value = "encounter",
      to = {Viewer.TEAM, Viewer.PARTNER, Viewer.LINK, Viewer.MEDIATOR})
  String versions(@PathVariable UUID id, Actor actor, Model model) {
    Encounter encounter = encounters.get(new EncounterId(id));
    Partnership partnership = page.seen(encounter, actor);
    model.addAttribute("encounter", encounter);
    model.addAttribute("versions", books.versions(encounter.id()));
    model.addAttribute("asides", books.asides(encounter.id()));
    model.addAttribute("mayWrite", partnership.mayCorrespond(actor));
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", EncounterSection.list(partnership));
    return "partnerships/encounters/views/versions";
  }
}

package org.rebond.partnerships.encounters;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSection.Panel;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one encounter shows, whoever fills it. */
@Component
class EncounterPage {

  static final String VIEW = "partnerships/encounters/views/show";

  private final MinuteBooks books;
  private final Comings comings;
  private final Partnerships partnerships;
  private final PartnershipSpaces spaces;
  private final List<EncounterPanels> panels;
  private final Clock clock;

  EncounterPage(
      MinuteBooks books,
      Comings comings,
      Partnerships partnerships,
      PartnershipSpaces spaces,
      List<EncounterPanels> panels,
      Clock clock) {
    this.books = books;
    this.comings = comings;
    this.partnerships = partnerships;
    this.spaces = spaces;
    this.panels = panels;
    this.clock = clock;
  }

  /** The partnership of this encounter, for somebody who may see it. */
  Partnership seen(Encounter encounter, Actor actor) {
    Partnership partnership = partnerships.get(encounter.partnership());
    if (!partnership.maySee(actor)) {
      throw new NotAllowed();
    }
    return partnership;
  }

  String show(Encounter encounter, Actor actor, Model model) {
    Partnership partnership = seen(encounter, actor);
    Optional<Minutes> minutes = books.latest(encounter.id());
    minutes.ifPresent(written -> model.addAttribute("minutes", written));
    model.addAttribute("version", minutes.map(Minutes::version).orElse(0));
    model.addAttribute("asides", books.asides(encounter.id()).size());
    model.addAttribute("encounter", encounter);
    model.addAttribute("comings", comings.of(encounter.id()));
    model.addAttribute("space", spaces.of(partnership, actor));
    model.addAttribute("currentTab", EncounterSection.list(partnership));
    model.addAttribute("past", encounter.over(clock.instant()));
    boolean mayWrite = partnership.mayCorrespond(actor);
    model.addAttribute("mayWrite", mayWrite);
    model.addAttribute(
        "mayChange", mayWrite && minutes.isEmpty() && encounter.cancelled().isEmpty());
    model.addAttribute(
        "panels",
        panels.stream()
            .flatMap(feature -> feature.of(encounter, partnership, actor).stream())
            .sorted(Comparator.comparingInt(Panel::order))
            .toList());
    return VIEW;
  }
}

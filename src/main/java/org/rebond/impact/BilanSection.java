package org.rebond.impact;

import java.util.List;
import org.rebond.impact.BilanView.Said;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Words;
import org.rebond.shared.Quarter;
import org.springframework.stereotype.Component;

/** The report in the space of a partnership, from its first closed quarter on. */
@Component
class BilanSection implements PartnershipSection {

  /** What the tile of the last closed quarter says. */
  record Tile(Quarter quarter, Said total, String path) {}

  private final Bilans bilans;

  BilanSection(Bilans bilans) {
    this.bilans = bilans;
  }

  static String path(Partnership partnership) {
    return "/bilans/" + partnership.id();
  }

  @Override
  public List<Tab> tabs(Partnership partnership, Actor actor) {
    return bilans.of(partnership.id()).isEmpty()
        ? List.of()
        : List.of(new Tab(Words.of("impact.tab"), path(partnership), 80));
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    var all = bilans.of(partnership.id());
    if (all.isEmpty()) {
      return List.of();
    }
    var latest = all.getLast();
    return List.of(
        new Panel(
            Words.of("impact.panel.title"),
            "impact/views/panel",
            new Tile(
                latest.quarter(), Said.of(latest.total(), bilans.threshold()), path(partnership)),
            Column.MAIN,
            5));
  }
}

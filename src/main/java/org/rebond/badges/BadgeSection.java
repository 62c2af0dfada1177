package org.rebond.badges;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** Shows the team of a place, in each of its partnerships, where its invitations are. */
@Component
class BadgeSection implements PartnershipSection {

  /** A place of the partnership that the reader works for. */
  record Ours(String name, String path, boolean manages) {}

  private final Batches batches;

  BadgeSection(Batches batches) {
    this.batches = batches;
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    List<Ours> ours =
        places(partnership)
            .filter(place -> BadgeRights.seesDays(actor, place.id()))
            .map(
                place ->
                    new Ours(place.name(), place.path(), BadgeRights.issues(actor, place.id())))
            .toList();
    return ours.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                Words.of("badges.panel.title"), "badges/views/panel", ours, Column.ASIDE, 50));
  }

  @Override
  public Optional<NextStep> nextStep(Partnership partnership, Actor actor) {
    return places(partnership)
        .filter(place -> BadgeRights.issues(actor, place.id()))
        .filter(place -> batches.of(place.id()).isEmpty())
        .findFirst()
        .map(
            place ->
                new NextStep(
                    Words.of("badges.next.title"),
                    Words.of("badges.next.why"),
                    Words.of("badges.next.button"),
                    place.path() + "/invitations",
                    30));
  }

  private static Stream<Organisation> places(Partnership partnership) {
    return partnership.on(Side.PLACE).stream().map(PartnershipMember::organisation);
  }
}

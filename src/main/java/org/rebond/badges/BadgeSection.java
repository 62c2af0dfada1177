package org.rebond.badges;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
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
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    Map<PartnershipId, List<Organisation>> issuing =
        partnerships.stream()
            .collect(
                Collectors.toMap(
                    Partnership::id,
                    one ->
                        places(one)
                            .filter(place -> BadgeRights.issues(actor, place.id()))
                            .toList()));
    Set<OrganisationId> printed =
        batches.printed(
            issuing.values().stream().flatMap(List::stream).map(Organisation::id).toList());
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    issuing.forEach(
        (partnership, places) ->
            places.stream()
                .filter(place -> !printed.contains(place.id()))
                .findFirst()
                .ifPresent(place -> steps.put(partnership, first(place))));
    return steps;
  }

  private static NextStep first(Organisation place) {
    return new NextStep(
        Words.of("badges.next.title"),
        Words.of("badges.next.why"),
        Words.of("badges.next.button"),
        place.path() + "/invitations",
        30);
  }

  private static Stream<Organisation> places(Partnership partnership) {
    return partnership.on(Side.PLACE).stream().map(PartnershipMember::organisation);
  }
}

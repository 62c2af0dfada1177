package org.rebond.partnerships.guide;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rebond.offers.Offer;
import org.rebond.offers.Offers;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** What both sides propose, one click from the wall; and, for a side that says nothing, a start. */
@Component
class GuideSection implements PartnershipSection {

  private static final int WOULD_HELP = 30;

  /** What the panel says: how many offers, their sheet, and where this person writes theirs. */
  record Guide(int offers, String path, Optional<String> mine) {}

  private final Offers offers;

  GuideSection(Offers offers) {
    this.offers = offers;
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    int open = offers.open(partnership.organisations()).size();
    var mine = mine(partnership, actor).map(GuideSection::list);
    return open == 0 && mine.isEmpty()
        ? List.of()
        : List.of(
            new Panel(
                Words.of("partnerships.guide.title"),
                "partnerships/guide/views/panel",
                new Guide(open, path(partnership), mine),
                Column.ASIDE,
                40));
  }

  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    Map<PartnershipId, PartnershipMember> speaking = new HashMap<>();
    partnerships.forEach(one -> mine(one, actor).ifPresent(own -> speaking.put(one.id(), own)));
    Set<OrganisationId> open =
        offers
            .open(
                speaking.values().stream().map(own -> own.organisation().id()).distinct().toList())
            .stream()
            .map(Offer::organisation)
            .collect(Collectors.toSet());
    speaking.values().removeIf(own -> open.contains(own.organisation().id()));
    return speaking.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, silent -> start(silent.getValue())));
  }

  private static NextStep start(PartnershipMember member) {
    return new NextStep(
        Words.of("partnerships.guide.start.title"),
        Words.of("partnerships.guide.start.why"),
        Words.of("partnerships.guide.start.button"),
        list(member) + "/nouvelle",
        WOULD_HELP);
  }

  private static Optional<PartnershipMember> mine(Partnership partnership, Actor actor) {
    return partnership
        .actsFor(actor)
        .filter(member -> kind(member).isPresent())
        .filter(member -> Offer.mayManage(actor, member.organisation().id()));
  }

  private static String list(PartnershipMember member) {
    return "/organisations/" + member.organisation().id() + "/offres";
  }

  /** Directorates and networks have no offers: they are left out. */
  private static String path(Partnership partnership) {
    return partnership.members().stream()
        .flatMap(
            member -> kind(member).map(kind -> kind + "=" + member.organisation().slug()).stream())
        .collect(Collectors.joining("&", "/qui-propose-quoi.pdf?", ""));
  }

  private static Optional<String> kind(PartnershipMember member) {
    return switch (member.organisation().kind()) {
      case OrganisationKind.THIRD_PLACE -> Optional.of("lieu");
      case OrganisationKind.AGENCY -> Optional.of("agence");
      case OrganisationKind.DIRECTORATE, OrganisationKind.NETWORK -> Optional.empty();
    };
  }
}

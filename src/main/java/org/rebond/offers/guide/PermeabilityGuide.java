package org.rebond.offers.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.rebond.offers.Aim;
import org.rebond.offers.Offer;
import org.rebond.offers.OpenTo;
import org.rebond.offers.Theme;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;

/**
 * All open offers of some organisations, read twice: by theme, to find what there is, and by aim,
 * to find what helps this person.
 */
record PermeabilityGuide(List<Member> members, List<Offer> offers) {

  /**
   * One organisation of the guide.
   *
   * @param address on one line, may be empty
   */
  record Member(OrganisationId id, OrganisationKind kind, String name, String address) {}

  /** Offers of one theme to the same people, never empty. */
  record Chapter(Theme theme, List<Offer> offers) {}

  /** Offers to job seekers with one aim, never empty. */
  record Row(Aim aim, List<Offer> offers) {}

  PermeabilityGuide {
    members = List.copyOf(members);
    offers = List.copyOf(offers);
  }

  /** Themes in their own order; those without an offer to these people are left out. */
  public List<Chapter> chapters(OpenTo openTo) {
    Map<Theme, List<Offer>> byTheme =
        offers.stream()
            .filter(offer -> offer.text().openTo() == openTo)
            .collect(Collectors.groupingBy(offer -> offer.text().theme()));
    return Arrays.stream(Theme.values())
        .filter(byTheme::containsKey)
        .map(theme -> new Chapter(theme, byTheme.getOrDefault(theme, List.of())))
        .toList();
  }

  public List<Row> aims() {
    Map<Aim, List<Offer>> byAim =
        offers.stream()
            .filter(offer -> offer.text().openTo() == OpenTo.JOB_SEEKERS)
            .collect(Collectors.groupingBy(offer -> offer.text().aim()));
    return Arrays.stream(Aim.values())
        .filter(byAim::containsKey)
        .map(aim -> new Row(aim, byAim.getOrDefault(aim, List.of())))
        .toList();
  }

  /** Who proposes it; where there is one organisation, nobody needs to be told. */
  public String by(Offer offer) {
    return members.stream()
        .filter(member -> member.id().equals(offer.organisation()))
        .map(Member::name)
        .findFirst()
        .orElse("");
  }

  public String names() {
    return members.stream().map(Member::name).collect(Collectors.joining(" · "));
  }
}

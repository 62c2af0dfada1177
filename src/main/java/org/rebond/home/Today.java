package org.rebond.home;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationLinks;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection.NextStep;
import org.rebond.partnerships.PartnershipSpaces;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.WaitingContacts;
import org.springframework.stereotype.Component;

/** What waits for someone, their organisations and their partnerships, the most pressing first. */
@Component
class Today {

  /** Below this a step would help but nobody waits for it. */
  private static final int PRESSING = 30;

  /** One organisation of this person, and what they can go and do in it. */
  record Mine(Organisation organisation, List<OrganisationLinks.Link> links) {}

  /** One thing to do, and between whom. */
  record Waiting(String places, String agencies, NextStep step) {

    static Waiting of(Partnership partnership, NextStep step) {
      return new Waiting(partnership.names(Side.PLACE), partnership.names(Side.AGENCY), step);
    }

    static Waiting of(WaitingContacts.Request request) {
      return new Waiting(request.place(), request.agency(), request.step());
    }
  }

  /** A partnership as the list shows it. */
  record Shared(String places, String agencies, String path, LocalDate since) {

    static Shared of(Partnership partnership) {
      return new Shared(
          partnership.names(Side.PLACE),
          partnership.names(Side.AGENCY),
          partnership.path(),
          partnership.since());
    }
  }

  private final Closures closures;
  private final Partnerships partnerships;
  private final WaitingContacts contacts;
  private final PartnershipSpaces spaces;
  private final List<OrganisationLinks> links;

  Today(
      Closures closures,
      Partnerships partnerships,
      WaitingContacts contacts,
      PartnershipSpaces spaces,
      List<OrganisationLinks> links) {
    this.closures = closures;
    this.partnerships = partnerships;
    this.contacts = contacts;
    this.spaces = spaces;
    this.links = links;
  }

  List<Mine> organisations(Actor actor) {
    return closures.standing(actor.roles().keySet()).stream()
        .map(organisation -> new Mine(organisation, links(organisation, actor)))
        .toList();
  }

  private List<OrganisationLinks.Link> links(Organisation organisation, Actor actor) {
    return links.stream()
        .flatMap(feature -> feature.of(organisation, actor).stream())
        .sorted(Comparator.comparingInt(OrganisationLinks.Link::order))
        .toList();
  }

  List<Partnership> partnerships(Actor actor) {
    return partnerships.of(actor.organisationsAs(Role.READER));
  }

  List<Waiting> waiting(List<Partnership> mine, Actor actor) {
    Map<PartnershipId, List<NextStep>> all = spaces.nextSteps(mine, actor);
    Stream<Waiting> steps =
        mine.stream()
            .flatMap(
                partnership ->
                    all.getOrDefault(partnership.id(), List.of()).stream()
                        .filter(step -> step.priority() >= PRESSING)
                        .map(step -> Waiting.of(partnership, step)));
    return Stream.concat(contacts.of(actor).stream().map(Waiting::of), steps)
        .sorted(Comparator.comparingInt((Waiting item) -> item.step().priority()).reversed())
        .toList();
  }
}

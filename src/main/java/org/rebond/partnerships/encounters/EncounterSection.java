package org.rebond.partnerships.encounters;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.PartnershipSection.NextStep;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** Meetings in the space of a partnership. */
@Component
class EncounterSection implements PartnershipSection {

  private final Encounters encounters;
  private final Clock clock;

  EncounterSection(Encounters encounters, Clock clock) {
    this.encounters = encounters;
    this.clock = clock;
  }

  static String list(Partnership partnership) {
    return partnership.path() + "/rencontres";
  }

  @Override
  public List<Tab> tabs(Partnership partnership, Actor actor) {
    return List.of(new Tab(Words.of("partnerships.encounters.title"), list(partnership), 10));
  }

  /** The next one; a partnership without any to come shows none. */
  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    Instant now = clock.instant();
    return encounters.of(partnership.id()).stream()
        .filter(encounter -> encounter.toCome(now))
        .min(Comparator.comparing(Encounter::startsAt))
        .map(
            next ->
                new Panel(
                    Words.of("partnerships.encounters.next"),
                    "partnerships/encounters/views/panel",
                    next,
                    Column.ASIDE,
                    10))
        .stream()
        .toList();
  }

  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    List<Partnership> mine =
        partnerships.stream().filter(partnership -> partnership.mayCorrespond(actor)).toList();
    List<PartnershipId> ids = mine.stream().map(Partnership::id).toList();
    Map<PartnershipId, List<Encounter>> held = encounters.of(ids);
    Set<EncounterId> minuted = encounters.minuted(ids);
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    mine.forEach(
        one ->
            next(one, held.getOrDefault(one.id(), List.of()), minuted)
                .ifPresent(step -> steps.put(one.id(), step)));
    return steps;
  }

  private Optional<NextStep> next(
      Partnership partnership, List<Encounter> all, Set<EncounterId> minuted) {
    List<Encounter> standing = all.stream().filter(one -> one.cancelled().isEmpty()).toList();
    if (standing.isEmpty()) {
      return Optional.of(step("meet", list(partnership) + "/nouvelle", 40));
    }
    Instant now = clock.instant();
    return standing.stream()
        .filter(encounter -> encounter.over(now) && !minuted.contains(encounter.id()))
        .findFirst()
        .map(encounter -> step("minute", encounter.path(), 70));
  }

  private static NextStep step(String what, String path, int priority) {
    String key = "partnerships.next." + what;
    return new NextStep(
        Words.of(key + ".title"),
        Words.of(key + ".why"),
        Words.of(key + ".button"),
        path,
        priority);
  }
}

package org.rebond.directory.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rebond.directory.Need;
import org.rebond.directory.routing.RoutingAnswer.Step;
import org.rebond.organisations.Closure;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.InseeCode;

/**
 * All that one directorate said, and the plain reckoning of who answers by it.
 *
 * @param closed of those that rules and absences name, the ones that closed
 */
record RoutingBook(
    List<RoutingRule> rules, List<RoutingAbsence> absences, Map<OrganisationId, Closure> closed) {

  static final RoutingBook EMPTY = new RoutingBook(List.of(), List.of(), Map.of());

  RoutingBook {
    rules = List.copyOf(rules);
    absences = List.copyOf(absences);
    closed = Map.copyOf(closed);
  }

  /**
   * The rule that says most; without any, or where it ends nowhere, the nearest agency that is
   * open.
   */
  RoutingAnswer answer(
      InseeCode commune, Optional<Need> need, Optional<Organisation> nearest, LocalDate day) {
    List<Step> steps = new ArrayList<>();
    Optional<RoutingRule> rule =
        rules.stream()
            .filter(known -> known.speaksOf(commune, need))
            .max(Comparator.comparingInt(RoutingRule::weight));
    if (rule.isPresent()) {
      steps.add(Step.of("rule" + rule.get().weight(), rule.get().answers().name()));
      Optional<Organisation> who = follow(rule.get().answers(), day, steps);
      if (who.isPresent()) {
        return new RoutingAnswer(who, steps);
      }
    } else {
      steps.add(Step.of("noRule"));
    }
    if (nearest.isEmpty()) {
      steps.add(Step.of("noAgency"));
      return new RoutingAnswer(Optional.empty(), steps);
    }
    steps.add(Step.of("nearest", nearest.get().name()));
    return new RoutingAnswer(follow(nearest.get(), day, steps), steps);
  }

  /** Whom a rule leads to on that day by itself. */
  Optional<Organisation> leads(RoutingRule rule, LocalDate day) {
    return follow(rule.answers(), day, new ArrayList<>());
  }

  /** Past those that closed or are absent; nobody where that goes in a circle or ends. */
  private Optional<Organisation> follow(Organisation first, LocalDate day, List<Step> steps) {
    Set<OrganisationId> seen = new HashSet<>();
    Organisation now = first;
    while (seen.add(now.id())) {
      Optional<Closure> closure = Optional.ofNullable(closed.get(now.id()));
      Optional<RoutingAbsence> absence = absence(now, day);
      if (closure.isPresent()) {
        Optional<Organisation> heir = closure.get().successor();
        if (heir.isEmpty()) {
          steps.add(Step.of("closed", now.name()));
          return Optional.empty();
        }
        steps.add(Step.of("merged", now.name(), heir.get().name()));
        now = heir.get();
      } else if (absence.isPresent()) {
        steps.add(Step.of("absent", now.name(), absence.get().deputy().name()));
        now = absence.get().deputy();
      } else {
        return Optional.of(now);
      }
    }
    steps.add(Step.of("circle", now.name()));
    return Optional.empty();
  }

  private Optional<RoutingAbsence> absence(Organisation absent, LocalDate day) {
    return absences.stream()
        .filter(one -> one.absent().id().equals(absent.id()) && one.covers(day))
        .findFirst();
  }
}

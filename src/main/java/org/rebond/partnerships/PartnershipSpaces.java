package org.rebond.partnerships;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.PartnershipSection.NextStep;
import org.rebond.partnerships.PartnershipSection.Panel;
import org.rebond.partnerships.PartnershipSection.Tab;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the sections bring to a partnership, for the one who looks at it. */
@Component
public class PartnershipSpaces {

  private final ObjectProvider<PartnershipSection> sections;

  PartnershipSpaces(ObjectProvider<PartnershipSection> sections) {
    this.sections = sections;
  }

  public PartnershipSpace of(Partnership partnership, Actor actor) {
    Tab overview = new Tab(Words.of("partnerships.tab.overview"), partnership.path(), 0);
    List<Tab> tabs =
        Stream.concat(
                Stream.of(overview),
                sections.stream().flatMap(section -> section.tabs(partnership, actor).stream()))
            .sorted(Comparator.comparingInt(Tab::order))
            .toList();
    return new PartnershipSpace(partnership, tabs);
  }

  /** In their order. */
  public List<Panel> panels(Partnership partnership, Actor actor) {
    return sections.stream()
        .flatMap(section -> section.panels(partnership, actor).stream())
        .sorted(Comparator.comparingInt(Panel::order))
        .toList();
  }

  /** The most pressing of all. */
  public Optional<NextStep> nextStep(Partnership partnership, Actor actor) {
    return nextSteps(List.of(partnership), actor).getOrDefault(partnership.id(), List.of()).stream()
        .max(Comparator.comparingInt(NextStep::priority));
  }

  /** All that every section has to say of these. */
  public Map<PartnershipId, List<NextStep>> nextSteps(List<Partnership> partnerships, Actor actor) {
    return sections.stream()
        .flatMap(section -> section.nextSteps(partnerships, actor).entrySet().stream())
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}

package org.rebond.partnerships.diagnosis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** The diagnosis in the space of a partnership: a tab once it is begun, a door before. */
@Component
class DiagnosisSection implements PartnershipSection {

  private static final int WAITED_FOR = 56;

  /** After the words. */
  private static final int WOULD_HELP = 28;

  /** What the panel says. */
  record Door(Optional<Diagnosis> diagnosis, List<Axis> axes, String path) {}

  private final Diagnoses diagnoses;
  private final Axes axes;

  DiagnosisSection(Diagnoses diagnoses, Axes axes) {
    this.diagnoses = diagnoses;
    this.axes = axes;
  }

  static String path(Partnership partnership) {
    return partnership.path() + "/diagnostic";
  }

  @Override
  public List<Tab> tabs(Partnership partnership, Actor actor) {
    return diagnoses.latest(partnership.id()).stream()
        .map(any -> new Tab(Words.of("partnerships.diagnosis.tab"), path(partnership), 16))
        .toList();
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    var latest = diagnoses.latest(partnership.id());
    if (latest.isEmpty() && !Diagnosis.mayWrite(partnership, actor)) {
      return List.of();
    }
    return List.of(
        new Panel(
            Words.of("partnerships.diagnosis.tab"),
            "partnerships/diagnosis/views/panel",
            new Door(latest, axes.agreed(partnership.id()), path(partnership)),
            Column.ASIDE,
            16));
  }

  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    List<Partnership> mine =
        partnerships.stream().filter(one -> Diagnosis.mayWrite(one, actor)).toList();
    Map<PartnershipId, Diagnosis> latest =
        diagnoses.latest(mine.stream().map(Partnership::id).toList());
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    mine.forEach(
        one ->
            step(one, Optional.ofNullable(latest.get(one.id())), Diagnosis.reader(one, actor))
                .ifPresent(step -> steps.put(one.id(), step)));
    return steps;
  }

  private static Optional<NextStep> step(
      Partnership partnership, Optional<Diagnosis> latest, Side reader) {
    if (latest.isEmpty()) {
      return Optional.of(step(partnership, "begin", WOULD_HELP));
    }
    Diagnosis now = latest.get();
    return !now.open() && !now.ready(reader) && !now.ready().isEmpty()
        ? Optional.of(step(partnership, "waited", WAITED_FOR))
        : Optional.empty();
  }

  private static NextStep step(Partnership partnership, String what, int priority) {
    String key = "partnerships.diagnosis.next." + what;
    return new NextStep(
        Words.of(key + ".title"),
        Words.of(key + ".why"),
        Words.of(key + ".button"),
        path(partnership),
        priority);
  }
}

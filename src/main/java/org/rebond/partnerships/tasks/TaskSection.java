package org.rebond.partnerships.tasks;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.PartnershipSection.NextStep;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Words;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterPanels;
import org.springframework.stereotype.Component;

/** Tasks in the space of a partnership, on the page of an encounter, and in somebody's day. */
@Component
class TaskSection implements PartnershipSection, EncounterPanels {

  private static final int MOST = 5;
  private static final int STILL_TO_DO = 50;

  /** Tasks as a block shows them. */
  record Shown(List<Task> tasks, LocalDate today, String list, Optional<String> add, String from) {

    /** The address of a form that adds one, empty for somebody who only reads. */
    public String adding() {
      return add.orElse("");
    }
  }

  private final Tasks tasks;
  private final SharingTasks sharing;

  TaskSection(Tasks tasks, SharingTasks sharing) {
    this.tasks = tasks;
    this.sharing = sharing;
  }

  @Override
  public List<Tab> tabs(Partnership partnership, Actor actor) {
    return List.of(
        new Tab(Words.of("partnerships.tasks.title"), SharingTasks.list(partnership), 20));
  }

  /** The next ones to do; a partnership that has none shows nothing. */
  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    List<Task> open =
        tasks.of(partnership.id()).stream()
            .filter(task -> task.doneOn().isEmpty())
            .limit(MOST)
            .toList();
    return open.isEmpty() ? List.of() : List.of(panel(open, partnership, actor, "", Column.ASIDE));
  }

  @Override
  public List<Panel> of(Encounter encounter, Partnership partnership, Actor actor) {
    List<Task> decided = tasks.of(encounter.id());
    return decided.isEmpty() && !partnership.mayCorrespond(actor)
        ? List.of()
        : List.of(panel(decided, partnership, actor, encounter.id().toString(), Column.MAIN));
  }

  /** What one's own side said it would do, and whose day has passed. */
  @Override
  public Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    Map<PartnershipId, Side> mine = new HashMap<>();
    partnerships.stream()
        .filter(one -> one.mayCorrespond(actor))
        .forEach(one -> one.actsFor(actor).ifPresent(member -> mine.put(one.id(), member.side())));
    Map<PartnershipId, NextStep> steps = new HashMap<>();
    for (Task task : tasks.late(mine.keySet(), sharing.today())) {
      if (mine.get(task.partnership()) == task.side()) {
        steps.putIfAbsent(task.partnership(), step(task));
      }
    }
    return steps;
  }

  private static NextStep step(Task task) {
    String key = "partnerships.tasks.next";
    return new NextStep(
        Words.of(key + ".title", task.what()),
        Words.of(key + ".why"),
        Words.of(key + ".button"),
        "/partenariats/" + task.partnership() + "/taches",
        STILL_TO_DO);
  }

  private Panel panel(
      List<Task> shown, Partnership partnership, Actor actor, String encounter, Column column) {
    String list = SharingTasks.list(partnership);
    Optional<String> add =
        Optional.of(list + "/nouvelle" + (encounter.isEmpty() ? "" : "?rencontre=" + encounter))
            .filter(address -> partnership.mayCorrespond(actor));
    return new Panel(
        Words.of("partnerships.tasks.panel"),
        "partnerships/tasks/views/panel",
        new Shown(shown, sharing.today(), list, add, encounter.isEmpty() ? "" : "rencontre"),
        column,
        20);
  }
}

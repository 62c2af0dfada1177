package org.rebond.partnerships.tasks;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Typed;
import org.rebond.partnerships.tasks.Task.State;

/** What the list of a partnership's tasks is asked for: one side, one state, an order, a page. */
record TaskList(Optional<Side> side, Optional<State> state, Sort sort) {

  static final int PAGE = 50;

  /** In which order tasks stand. */
  enum Sort {
    DUE("date"),
    SIDE("cote"),
    STATE("etat");

    private final String address;

    Sort(String address) {
      this.address = address;
    }

    /** As addresses say it. */
    String address() {
      return address;
    }

    static Sort named(String address) {
      return Stream.of(values()).filter(s -> s.address.equals(address)).findFirst().orElse(DUE);
    }
  }

  static TaskList asked(String cote, String etat, String tri) {
    return new TaskList(Typed.one(Side.class, cote), Typed.one(State.class, etat), Sort.named(tri));
  }

  /** Of tasks in the order of their days, those asked for. */
  List<Task> of(List<Task> all, LocalDate today) {
    Stream<Task> asked =
        all.stream()
            .filter(task -> side.isEmpty() || side.get() == task.side())
            .filter(task -> state.isEmpty() || state.get() == task.on(today));
    return switch (sort) {
      case DUE -> asked.toList();
      case SIDE -> asked.sorted(Comparator.comparing(Task::side)).toList();
      case STATE -> asked.sorted(Comparator.comparing(task -> task.on(today))).toList();
    };
  }
}

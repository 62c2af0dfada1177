package org.rebond.partnerships;

import java.util.List;
import java.util.Map;
import org.rebond.organisations.Actor;

/**
 * What a module brings to the space of a partnership: a bean of this type, asked at each view, and
 * giving nothing where this partnership does not use it or this person may not see it.
 */
public interface PartnershipSection {

  /** Tabs; the overview is 0, meetings 10, agreements 30, offers 40, badges 50, report 80. */
  default List<Tab> tabs(Partnership partnership, Actor actor) {
    return List.of();
  }

  /** Blocks of the overview. */
  default List<Panel> panels(Partnership partnership, Actor actor) {
    return List.of();
  }

  /**
   * What to do next in each of these, where there is something; the page shows the most pressing
   * one of all. Asked once for all of somebody's partnerships: read for all of them at once.
   */
  default Map<PartnershipId, NextStep> nextSteps(List<Partnership> partnerships, Actor actor) {
    return Map.of();
  }

  /** One tab; lower orders come first. */
  record Tab(Words label, String path, int order) {}

  /**
   * One block.
   *
   * @param view template with a fragment {@code panel(model)}, such as agreements/views/panel; it
   *     brings its content, the page brings the section and its title
   */
  record Panel(Words title, String view, Object model, Column column, int order) {}

  /** Where a block stands: beside on a wide screen, or in the middle. */
  enum Column {
    MAIN,
    ASIDE
  }

  /**
   * One next step.
   *
   * @param priority higher goes first: 90 somebody waits for us, 60 a term comes near, 30 it would
   *     help, 10 nothing else to do
   */
  record NextStep(Words title, Words why, Words button, String path, int priority) {}
}

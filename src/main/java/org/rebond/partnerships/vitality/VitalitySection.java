package org.rebond.partnerships.vitality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSection;
import org.rebond.partnerships.Words;
import org.springframework.stereotype.Component;

/** How the relation is, with its reasons, for those who live it: a mediator sees none of it. */
@Component
class VitalitySection implements PartnershipSection {

  private static final int AFTER_THE_NEXT_MEETING = 15;

  /**
   * What the panel says.
   *
   * @param mayAct whether this person plans meetings and answers nudges here
   * @param paused until when their side wants no nudge
   */
  record Standing(
      Liveliness liveliness,
      String visit,
      boolean mayAct,
      Optional<LocalDate> paused,
      String path,
      List<Sign> signs) {

    Standing {
      signs = List.copyOf(signs);
    }
  }

  private final Relations relations;
  private final Pauses pauses;

  VitalitySection(Relations relations, Pauses pauses) {
    this.relations = relations;
    this.pauses = pauses;
  }

  @Override
  public List<Panel> panels(Partnership partnership, Actor actor) {
    return partnership
        .actsFor(actor)
        .map(
            member ->
                new Standing(
                    relations.of(partnership),
                    partnership.path() + "/rencontres/nouvelle",
                    partnership.mayCorrespond(actor),
                    pauses.of(partnership.id(), member.side(), relations.today()),
                    partnership.path() + "/vitalite",
                    List.of(Sign.values())))
        .map(
            standing ->
                new Panel(
                    Words.of("partnerships.vitality.title"),
                    "partnerships/vitality/views/panel",
                    standing,
                    Column.ASIDE,
                    AFTER_THE_NEXT_MEETING))
        .stream()
        .toList();
  }
}

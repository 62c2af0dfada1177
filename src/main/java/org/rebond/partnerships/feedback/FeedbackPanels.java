package org.rebond.partnerships.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipSection.Column;
import org.rebond.partnerships.PartnershipSection.Panel;
import org.rebond.partnerships.Words;
import org.rebond.partnerships.encounters.Encounter;
import org.rebond.partnerships.encounters.EncounterPanels;
import org.springframework.stereotype.Component;

/** What both sides said of an encounter, on its page, once it took place. */
@Component
class FeedbackPanels implements EncounterPanels {

  /** What the block shows; {@code form} is empty for somebody who may not answer any more. */
  record Shown(List<Feedback> all, ZoneId zone, String form) {}

  private final Feedbacks feedbacks;
  private final Clock clock;

  FeedbackPanels(Feedbacks feedbacks, Clock clock) {
    this.feedbacks = feedbacks;
    this.clock = clock;
  }

  @Override
  public List<Panel> of(Encounter encounter, Partnership partnership, Actor actor) {
    Instant now = clock.instant();
    if (!encounter.over(now) || encounter.cancelled().isPresent()) {
      return List.of();
    }
    List<Feedback> all = feedbacks.of(encounter.id());
    boolean mayAnswer =
        partnership.mayCorrespond(actor)
            && all.stream()
                .filter(
                    one ->
                        partnership
                            .actsFor(actor)
                            .filter(mine -> mine.side() == one.side())
                            .isPresent())
                .noneMatch(one -> one.closed(now));
    if (all.isEmpty() && !mayAnswer) {
      return List.of();
    }
    return List.of(
        new Panel(
            Words.of("partnerships.feedback.title"),
            "partnerships/feedback/views/panel",
            new Shown(all, encounter.zone(), mayAnswer ? encounter.path() + "/retour" : ""),
            Column.ASIDE,
            40));
  }
}

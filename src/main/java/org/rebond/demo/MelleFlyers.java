package org.rebond.demo;

import java.util.List;
import org.rebond.badges.BadgePolicy;
import org.rebond.badges.BatchIssue;
import org.rebond.badges.BatchRequest;
import org.rebond.badges.Desk;
import org.rebond.badges.Desks;
import org.rebond.badges.TooManyCodes;
import org.rebond.badges.Welcoming;
import org.rebond.impact.QuarterClosing;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Quarter;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What the flyers of Melle brought: people came, and the desk counted. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class MelleFlyers {

  private static final int VISITS = 36;

  private final StoryTools story;
  private final DemoOrganisations organisations;
  private final BatchIssue batches;
  private final Desks desks;
  private final Welcoming welcoming;
  private final QuarterClosing closing;

  MelleFlyers(
      StoryTools story,
      DemoOrganisations organisations,
      BatchIssue batches,
      Desks desks,
      Welcoming welcoming,
      QuarterClosing closing) {
    this.story = story;
    this.organisations = organisations;
    this.batches = batches;
    this.desks = desks;
    this.welcoming = welcoming;
    this.closing = closing;
  }

  /** Printed on the first day of the quarter, shown at the desk, and the quarter closed. */
  void tell(OrganisationId place, Quarter quarter) throws Refusal, TooManyCodes {
    var day = quarter.period().from();
    story.on(day);
    var issued =
        batches.issue(
            new BatchRequest(
                place,
                new BadgePolicy.SingleUse(),
                day.plusYears(1),
                200,
                List.of("Aide numérique", "Machines", "Un café"),
                "Porte bleue"),
            StoryTools.secret("melle/flyers"),
            organisations.actor(Persona.ETABLI_DIRECTION));
    var desk = desk(place);
    for (int visit = 0; visit < VISITS; visit++) {
      var came = day.plusDays(3 + visit * 2L);
      story.on(came);
      welcoming.welcome(
          desk,
          StoryTools.key("melle/visit/" + visit),
          issued.tokens().get(visit).text(),
          came,
          desk.service());
    }
    story.on(quarter.period().to().plusDays(31));
    closing.closeWhatIsDue();
  }

  /** Opened once, as a manager and a device would. */
  private Desk desk(OrganisationId place) {
    var id = StoryTools.key("melle/desk");
    if (desks.opened(id).isEmpty()) {
      var manager = organisations.actor(Persona.ETABLI_DIRECTION);
      desks.open(desks.prepare(id, place, "Tablette de l’entrée", "accueil", manager));
    }
    return desks.opened(id).orElseThrow();
  }
}

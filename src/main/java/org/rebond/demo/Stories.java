package org.rebond.demo;

import java.util.Optional;
import org.rebond.badges.TooManyCodes;
import org.rebond.directory.Need;
import org.rebond.offers.Aim;
import org.rebond.offers.OpenTo;
import org.rebond.offers.Theme;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.encounters.EncounterKind;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Tells both stories in their own days; told again, or after a cut, it adds what is missing. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class Stories {

  private static final String OBJECTIVE = "Choisir les premiers ateliers communs";

  private final DemoOrganisations organisations;
  private final DemoPhotos photos;
  private final MelleStory melle;
  private final StoryTools story;
  private final StoryClock clock;
  private final Partnerships partnerships;
  private final Timeline timeline;

  Stories(
      DemoOrganisations organisations,
      DemoPhotos photos,
      MelleStory melle,
      StoryTools story,
      StoryClock clock,
      Partnerships partnerships,
      Timeline timeline) {
    this.organisations = organisations;
    this.photos = photos;
    this.melle = melle;
    this.story = story;
    this.clock = clock;
    this.partnerships = partnerships;
    this.timeline = timeline;
  }

  void tell() throws Refusal, TooManyCodes {
    organisations.list();
    photos.hang();
    if (told()) {
      return;
    }
    try {
      melle.tell();
    } finally {
      clock.reset();
    }
    marmande();
  }

  /** The last deeds are their own mark: a meeting planned, then the opening written down. */
  private boolean told() {
    return between().filter(known -> timeline.of(known.id(), 2).size() == 2).isPresent();
  }

  private Optional<Partnership> between() {
    return partnerships.between(
        DemoOrganisations.id(DemoPlace.EMBARCADERE),
        DemoOrganisations.id(DemoPlace.AGENCE_MARMANDE));
  }

  private void marmande() {
    var opened =
        partnerships.open(
            DemoOrganisations.organisation(DemoPlace.EMBARCADERE),
            DemoOrganisations.organisation(DemoPlace.AGENCE_MARMANDE),
            story.today().minusDays(20));
    partnerships.join(opened.id(), DemoOrganisations.organisation(DemoPlace.GRANGE), Side.PLACE);
    story.offer(
        Persona.EMBARCADERE_DIRECTION,
        "Essayer une tenue d’entretien",
        Theme.PROFESSIONAL_PROJECT,
        Aim.CONFIDENCE,
        Need.CLOTHES,
        OpenTo.JOB_SEEKERS,
        "mercredi, 14 h – 17 h");
    story.offer(
        Persona.GRANGE_ACCUEIL,
        "Matinée au jardin partagé",
        Theme.DAILY_LIFE,
        Aim.CONFIDENCE,
        Need.COMPANY,
        OpenTo.JOB_SEEKERS,
        "samedi, 9 h – 12 h");
    story.offer(
        Persona.MARMANDE_DIRECTION,
        "Visite de l’agence pour l’équipe des lieux",
        Theme.LOCAL_IDEAS,
        Aim.SKILLS,
        Need.PROJECT,
        OpenTo.OTHER_TEAM,
        "sur rendez-vous");
    story.meet(
        partnerships.get(opened.id()),
        EncounterKind.MEETING,
        story.today().plusDays(9),
        OBJECTIVE,
        Side.PLACE,
        organisations.actor(Persona.EMBARCADERE_DIRECTION));
    timeline.add(opened.id(), Moment.of("partnerships.timeline.opened", opened.since()));
  }
}

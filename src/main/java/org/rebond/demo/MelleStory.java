package org.rebond.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rebond.accounts.EmailAddress;
import org.rebond.agreements.SigningInDemo;
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
import org.rebond.partnerships.encounters.MinutesForm;
import org.rebond.partnerships.encounters.WritingMinutes;
import org.rebond.shared.Period;
import org.rebond.shared.Quarter;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Melle: a visit, words, a diagnosis, a first convention, flyers, and a report that both sides
 * read.
 */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class MelleStory {

  private static final int MONTHS_BEFORE = 5;

  private final StoryTools story;
  private final DemoOrganisations organisations;
  private final Partnerships partnerships;
  private final Timeline timeline;
  private final MelleUnderstanding understanding;
  private final WritingMinutes writing;
  private final SigningInDemo signing;
  private final MelleFlyers flyers;

  MelleStory(
      StoryTools story,
      DemoOrganisations organisations,
      Partnerships partnerships,
      Timeline timeline,
      MelleUnderstanding understanding,
      WritingMinutes writing,
      SigningInDemo signing,
      MelleFlyers flyers) {
    this.story = story;
    this.organisations = organisations;
    this.partnerships = partnerships;
    this.timeline = timeline;
    this.understanding = understanding;
    this.writing = writing;
    this.signing = signing;
    this.flyers = flyers;
  }

  /** All days follow from the first one, which is kept: a story cut short goes on where it was. */
  void tell() throws Refusal, TooManyCodes {
    var first = lastClosed(story.today()).period().to().minusMonths(MONTHS_BEFORE);
    var partnership =
        partnerships.open(
            DemoOrganisations.organisation(DemoPlace.ETABLI),
            DemoOrganisations.organisation(DemoPlace.AGENCE_MELLE),
            first);
    var since = partnership.since();
    if (timeline.of(partnership.id(), 1).isEmpty()) {
      timeline.add(partnership.id(), Moment.of("partnerships.timeline.opened", since));
    }
    visit(partnership, since);
    story.on(since.plusDays(10));
    understanding.words(partnership);
    story.on(since.plusDays(12));
    understanding.diagnosis(partnership);
    story.on(since.plusDays(14));
    offers();
    sign(partnership, since.plusDays(30));
    flyers.tell(
        partnership.place().organisation().id(), Quarter.of(since.plusMonths(MONTHS_BEFORE)));
  }

  private static Quarter lastClosed(LocalDate today) {
    return Quarter.of(today.minusDays(31)).previous();
  }

  private void visit(Partnership partnership, LocalDate since) {
    story.on(since);
    var agency = organisations.actor(Persona.MELLE_DIRECTION);
    var visit =
        story.meet(
            partnership,
            EncounterKind.VISIT,
            since.plusDays(7),
            "Voir les machines et parler d’aide numérique",
            Side.AGENCY,
            agency);
    story.on(since.plusDays(8));
    var minutes =
        new MinutesForm(
            "0",
            "Visite de l’atelier avec quatre personnes de l’agence. L’aide numérique manque près de l’agence.",
            "Commencer par l’inclusion numérique, sans argent entre nous.",
            "Écrire une première convention.");
    writing.save(visit.id(), minutes, agency);
  }

  private void offers() {
    story.offer(
        Persona.ETABLI_ACCUEIL,
        "Coup de main numérique",
        Theme.DIGITAL,
        Aim.LIFTING_BARRIERS,
        Need.DIGITAL,
        OpenTo.JOB_SEEKERS,
        "mardi et jeudi, 14 h – 17 h");
    story.offer(
        Persona.MELLE_CONSEIL,
        "Information collective sur la création d’activité",
        Theme.CREATING_AN_ACTIVITY,
        Aim.PROFESSIONAL_PROJECT,
        Need.OWN_ACTIVITY,
        OpenTo.JOB_SEEKERS,
        "premier lundi du mois, 9 h 30");
    story.offer(
        Persona.MELLE_CONSEIL,
        "Appui au recrutement de l’équipe du lieu",
        Theme.LOCAL_IDEAS,
        Aim.SKILLS,
        Need.PROJECT,
        OpenTo.OTHER_TEAM,
        "sur rendez-vous");
  }

  private void sign(Partnership partnership, LocalDate day) throws Refusal {
    story.on(day);
    var agreement =
        signing.send(
            partnership,
            Map.of(
                DemoOrganisations.id(DemoPlace.ETABLI),
                answer(
                    Persona.ETABLI_DIRECTION, "Deux demi-journées d’aide numérique par semaine."),
                DemoOrganisations.id(DemoPlace.AGENCE_MELLE),
                answer(
                    Persona.MELLE_DIRECTION,
                    "L’orientation des personnes et une information collective par mois.")),
            List.of(Need.DIGITAL, Need.CONFIDENCE),
            new Period(day, day.plusYears(1)),
            StoryTools.key("melle/agreement"),
            organisations.actor(Persona.ETABLI_DIRECTION));
    signing.sign(agreement, organisations.actor(Persona.ETABLI_DIRECTION));
    signing.sign(agreement, organisations.actor(Persona.MELLE_DIRECTION));
    signing.arrive();
  }

  private static SigningInDemo.Answer answer(Persona who, String brings) {
    return new SigningInDemo.Answer(brings, new EmailAddress(who.email()));
  }
}

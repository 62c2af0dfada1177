package org.rebond.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rebond.accounts.EmailAddress;
import org.rebond.agreements.SigningInDemo;
import org.rebond.badges.BadgePolicy;
import org.rebond.badges.BatchIssue;
import org.rebond.badges.BatchRequest;
import org.rebond.badges.Desk;
import org.rebond.badges.TooManyCodes;
import org.rebond.badges.Welcoming;
import org.rebond.directory.Need;
import org.rebond.impact.QuarterClosing;
import org.rebond.offers.Aim;
import org.rebond.offers.OpenTo;
import org.rebond.offers.Theme;
import org.rebond.partnerships.Moment;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.Timeline;
import org.rebond.partnerships.encounters.EncounterKind;
import org.rebond.partnerships.encounters.MeetingUp;
import org.rebond.partnerships.encounters.MinutesForm;
import org.rebond.shared.Period;
import org.rebond.shared.Quarter;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Melle: a visit, a first convention, flyers, and a report that both sides read. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class MelleStory {

  private static final int VISITS = 36;
  private static final int MONTHS_BEFORE = 5;

  private final StoryTools story;
  private final DemoOrganisations organisations;
  private final Partnerships partnerships;
  private final Timeline timeline;
  private final MeetingUp meetings;
  private final SigningInDemo signing;
  private final BatchIssue batches;
  private final Welcoming welcoming;
  private final QuarterClosing closing;

  MelleStory(
      StoryTools story,
      DemoOrganisations organisations,
      Partnerships partnerships,
      Timeline timeline,
      MeetingUp meetings,
      SigningInDemo signing,
      BatchIssue batches,
      Welcoming welcoming,
      QuarterClosing closing) {
    this.story = story;
    this.organisations = organisations;
    this.partnerships = partnerships;
    this.timeline = timeline;
    this.meetings = meetings;
    this.signing = signing;
    this.batches = batches;
    this.welcoming = welcoming;
    this.closing = closing;
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
    story.on(since.plusDays(14));
    offers();
    sign(partnership, since.plusDays(30));
    flyers(partnership, Quarter.of(since.plusMonths(MONTHS_BEFORE)));
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
    meetings.minute(visit.id(), minutes, agency);
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

  private void flyers(Partnership partnership, Quarter quarter) throws Refusal, TooManyCodes {
    var place = partnership.place().organisation().id();
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
    var desk = new Desk(StoryTools.key("melle/desk"), place, "Accueil", "accueil");
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
}

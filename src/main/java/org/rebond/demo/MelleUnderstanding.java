package org.rebond.demo;

import org.rebond.directory.PeripheralBarrier;
import org.rebond.organisations.Actor;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.diagnosis.AgreeingOnAxes;
import org.rebond.partnerships.diagnosis.AxisForm;
import org.rebond.partnerships.diagnosis.Diagnosing;
import org.rebond.partnerships.diagnosis.DiagnosisId;
import org.rebond.partnerships.diagnosis.Group;
import org.rebond.partnerships.diagnosis.OpinionForm;
import org.rebond.partnerships.diagnosis.StatementForm;
import org.rebond.partnerships.diagnosis.StatementId;
import org.rebond.partnerships.diagnosis.StatementKind;
import org.rebond.partnerships.diagnosis.Stating;
import org.rebond.partnerships.words.KeptForm;
import org.rebond.partnerships.words.SharedWord;
import org.rebond.partnerships.words.WordForm;
import org.rebond.partnerships.words.WordsTogether;
import org.rebond.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Melle: an hour on words, then the diagnosis that the first convention comes from. */
@Component
@ConditionalOnBooleanProperty("rebond.demo")
class MelleUnderstanding {

  private final DemoOrganisations organisations;
  private final WordsTogether words;
  private final Diagnosing diagnosing;
  private final Stating stating;
  private final AgreeingOnAxes axes;

  MelleUnderstanding(
      DemoOrganisations organisations,
      WordsTogether words,
      Diagnosing diagnosing,
      Stating stating,
      AgreeingOnAxes axes) {
    this.organisations = organisations;
    this.words = words;
    this.diagnosing = diagnosing;
    this.stating = stating;
    this.axes = axes;
  }

  void words(Partnership partnership) throws Refusal {
    Actor place = organisations.actor(Persona.ETABLI_ACCUEIL);
    Actor agency = organisations.actor(Persona.MELLE_CONSEIL);
    both(
        partnership,
        SharedWord.AUTONOMY,
        "Oser demander de l’aide à quelqu’un de l’atelier, puis montrer à son tour.",
        "Faire seul ses démarches en ligne et venir à ses rendez-vous.");
    words.keep(
        partnership.id(),
        SharedWord.AUTONOMY,
        new KeptForm("0", "Savoir faire seul, ou savoir à qui demander."),
        agency);
    both(
        partnership,
        SharedWord.WORK,
        "Tout ce qui rend fier : une pièce réparée, un repas servi, un emploi.",
        "Une activité payée, avec un contrat.");
    words.write(
        partnership.id(),
        SharedWord.FOLLOW_UP,
        new WordForm("0", "Un café quand la personne repasse. Rien d’écrit."),
        place);
  }

  private void both(Partnership partnership, SharedWord word, String place, String agency) {
    words.write(
        partnership.id(),
        word,
        new WordForm("0", place),
        organisations.actor(Persona.ETABLI_ACCUEIL));
    words.write(
        partnership.id(),
        word,
        new WordForm("0", agency),
        organisations.actor(Persona.MELLE_CONSEIL));
  }

  void diagnosis(Partnership partnership) throws Refusal {
    Actor place = organisations.actor(Persona.ETABLI_DIRECTION);
    Actor agency = organisations.actor(Persona.MELLE_DIRECTION);
    DiagnosisId id = diagnosing.open(partnership.id(), 1, agency).id();
    StatementId need =
        state(
            id,
            StatementKind.NEED,
            PeripheralBarrier.DIGITAL,
            "Les démarches se font en ligne, et l’aide numérique manque près de l’agence.",
            agency);
    state(
        id,
        StatementKind.NEED,
        PeripheralBarrier.MOBILITY,
        "Sans voiture, l’agence et le lieu sont loin l’un de l’autre.",
        place);
    StatementId helps =
        state(
            id,
            StatementKind.DOES,
            PeripheralBarrier.DIGITAL,
            "Coup de main numérique deux demi-journées par semaine.",
            place);
    StatementId sends =
        state(
            id,
            StatementKind.COULD,
            PeripheralBarrier.DIGITAL,
            "Orienter vers le lieu avec une invitation, sans fiche de liaison.",
            agency);
    diagnosing.declareReady(id, place);
    diagnosing.declareReady(id, agency);
    agree(need, place);
    agree(helps, agency);
    agree(sends, place);
    var axis =
        axes.propose(
            id,
            new AxisForm(
                "0",
                PeripheralBarrier.DIGITAL.name(),
                "Inclusion numérique",
                "Que chacun fasse ses démarches en ligne, ou sache à qui demander.",
                "Deux demi-journées tenues chaque semaine",
                "Une information collective par mois",
                "",
                ""),
            StoryTools.key("melle/axis"),
            place);
    axes.accept(axis, 1, agency);
  }

  private StatementId state(
      DiagnosisId id, StatementKind kind, PeripheralBarrier barrier, String body, Actor by)
      throws Refusal {
    var form =
        new StatementForm(
            "0", Group.FAR_FROM_SERVICES.name(), barrier.name(), body, "", "", "", "", "");
    return stating.state(id, kind, form, StoryTools.key("melle/" + body), by);
  }

  private void agree(StatementId statement, Actor by) throws Refusal {
    stating.judge(statement, new OpinionForm("0", "1", "AGREED", ""), by);
  }
}

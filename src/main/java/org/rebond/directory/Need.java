package org.rebond.directory;

import static org.rebond.directory.Activity.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a person needs, in plain words ({@code directory.need.*}): a closed list, each mapped to the
 * activities that answer it, the barrier an agency would name, and thematiques of data·inclusion
 * 1.0. The name in addresses is French and never changes.
 */
@SuppressWarnings("ImmutableEnumChecker") // Set.of and List.of never change
public enum Need {
  DIGITAL(
      "numerique",
      PeripheralBarrier.DIGITAL,
      Set.of(DIGITAL_MEDIATION, FABLAB),
      "numerique--maitriser-les-fondamentaux-du-numerique",
      "numerique--acceder-a-des-services-en-ligne",
      "numerique--acceder-a-une-connexion-internet",
      "numerique--acquerir-un-equipement"),
  PAPERS(
      "demarches",
      PeripheralBarrier.RIGHTS,
      Set.of(PAPERWORK, DIGITAL_MEDIATION),
      "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
      "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits"),
  CONFIDENCE(
      "confiance",
      PeripheralBarrier.CONFIDENCE,
      Set.of(CAFE, CULTURE, GARDEN, WARDROBE),
      "remobilisation--bien-etre-confiance-en-soi",
      "remobilisation--activites-sportives-et-culturelles"),
  COMPANY(
      "voir-du-monde",
      PeripheralBarrier.CONFIDENCE,
      Set.of(CAFE, GARDEN, CULTURE, REPAIR),
      "remobilisation--lien-social",
      "remobilisation--benevolat-action-citoyenne"),
  CLOTHES(
      "tenue",
      PeripheralBarrier.MONEY,
      Set.of(WARDROBE),
      "equipement-et-alimentation--habillement"),
  APPLICATION(
      "candidature",
      PeripheralBarrier.SKILLS,
      Set.of(TRAINING, PROJECT_SUPPORT, DIGITAL_MEDIATION),
      "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation",
      "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
      "trouver-un-emploi--convaincre-un-recruteur-en-entretien"),
  PROJECT(
      "projet",
      PeripheralBarrier.SKILLS,
      Set.of(PROJECT_SUPPORT, FABLAB, WORKSHOP),
      "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
      "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite"),
  OWN_ACTIVITY(
      "creer",
      PeripheralBarrier.SKILLS,
      Set.of(COWORKING, PROJECT_SUPPORT, FABLAB),
      "creer-une-entreprise--definir-son-projet-de-creation-dentreprise",
      "creer-une-entreprise--structurer-son-projet-de-creation-dentreprise",
      "creer-une-entreprise--developper-son-entreprise"),
  QUIET_DESK(
      "travailler-au-calme",
      PeripheralBarrier.HOUSING,
      Set.of(COWORKING, ROOMS),
      "numerique--acceder-a-une-connexion-internet"),
  MAKING(
      "fabriquer",
      PeripheralBarrier.SKILLS,
      Set.of(FABLAB, WORKSHOP, REPAIR),
      "remobilisation--lien-social",
      "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite"),
  LEARNING(
      "se-former",
      PeripheralBarrier.SKILLS,
      Set.of(TRAINING, FABLAB),
      "se-former--trouver-sa-formation"),
  MOVING(
      "se-deplacer",
      PeripheralBarrier.MOBILITY,
      Set.of(MOBILITY),
      "mobilite--acceder-a-un-vehicule"),
  CHILDREN("enfants", PeripheralBarrier.CHILDCARE, Set.of(CHILDCARE), "famille--garde-denfants"),
  FRENCH(
      "francais",
      PeripheralBarrier.LANGUAGE,
      Set.of(LANGUAGE),
      "lecture-ecriture-calcul--maitriser-le-francais"),
  FOOD(
      "alimentation",
      PeripheralBarrier.MONEY,
      Set.of(GROCERY, GARDEN),
      "equipement-et-alimentation--alimentation");

  private final String slug;
  private final PeripheralBarrier barrier;
  private final Set<Activity> activities;
  private final List<String> thematiques;

  Need(String slug, PeripheralBarrier barrier, Set<Activity> activities, String... thematiques) {
    this.slug = slug;
    this.barrier = barrier;
    this.activities = activities;
    this.thematiques = List.of(thematiques);
  }

  /** By its name in addresses; empty for anything else. */
  public static Optional<Need> bySlug(String slug) {
    return Arrays.stream(values()).filter(need -> need.slug.equals(slug)).findFirst();
  }

  public String slug() {
    return slug;
  }

  public PeripheralBarrier barrier() {
    return barrier;
  }

  /** A place that does any of these may answer. */
  public Set<Activity> activities() {
    return activities;
  }

  public List<String> thematiques() {
    return thematiques;
  }
}

package org.rebond.shared;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Names of persons, by what stands before them: a title, or a word that leads to somebody. */
final class PersonNames {

  private static final String NAME = "(\\p{Lu}[\\p{L}'-]{1,30})";

  private static final Pattern TITLED =
      Pattern.compile(
          "(?<![\\p{L}\\d'-])(?i:m\\.|mm\\.|mr\\.?|mrs\\.?|ms\\.?|mme\\.?|mmes|mlle\\.?|monsieur|madame"
              + "|mademoiselle|messieurs|mesdames) {1,3}"
              + NAME);

  private static final Pattern LED_TO =
      Pattern.compile(
          "(?<![\\p{L}\\d'-])(?i:pour|avec|chez|de la part de|appel(?:er|ez|le)|nomm[ée]e?|prénommée?"
              + "|s'appelle|rencontr(?:er|é|ée)|accompagn(?:er|é|ée|ons)|reç(?:u|ue|oit)|orient(?:er|é|ée)"
              + "|with|for|on behalf of|named|called|meet|met) {1,3}"
              + NAME
              + " {1,3}"
              + NAME);

  /** What stands after a title and is a charge. */
  private static final Set<String> CHARGES =
      Set.of(
          ("directeur directrice maire président présidente préfet préfète conseiller conseillère"
                  + " adjoint adjointe responsable référent référente ministre député députée sénateur"
                  + " sénatrice monsieur madame mesdames messieurs le la les the tout toute x y z")
              .split(" "));

  /** First words of what is no person: institutions, places, days. */
  private static final Set<String> NO_PERSON =
      Set.of(
          ("france pôle mission maison région ville mairie conseil communauté centre cap espace fablab"
                  + " café saint saint- sainte le la les un une des nouvelle nouveau union tiers agence"
                  + " direction département association secours croix emmaüs restos chambre caisse lycée"
                  + " collège école université atelier ateliers coopérative réseau famille jardin chantier"
                  + " crédit groupe fédération fondation institut ligue banque service services salle"
                  + " plan projet parcours semaine journée pays grand grande haut haute bas basse val mont"
                  + " vienne deux lot cent mille tout tous toute toutes lundi mardi mercredi jeudi"
                  + " vendredi samedi dimanche the a an our your new job")
              .split(" "));

  private static final Set<String> NO_SURNAME =
      Set.of("travail emploi locale local europe service agglo agglomération".split(" "));

  private PersonNames() {}

  static boolean in(String plain, Collection<String> known) {
    String text = plain;
    for (String name : known) {
      text = without(text, name);
    }
    return TITLED.matcher(text).results().anyMatch(PersonNames::titled)
        || LED_TO.matcher(text).results().anyMatch(PersonNames::led);
  }

  private static boolean titled(MatchResult found) {
    return !CHARGES.contains(lower(found.group(1)));
  }

  private static boolean led(MatchResult found) {
    String first = lower(found.group(1));
    int elision = first.indexOf('\'');
    // "L'Établi", "D'Une Rive": an article, no first name.
    boolean article = elision == 1;
    int hyphen = first.indexOf('-');
    String head = hyphen < 0 ? first : first.substring(0, hyphen);
    return !article && !NO_PERSON.contains(head) && !NO_SURNAME.contains(lower(found.group(2)));
  }

  private static String without(String text, String name) {
    return name.length() < 3
        ? text
        : Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text)
            .replaceAll("•");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}

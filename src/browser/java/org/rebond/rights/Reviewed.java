package org.rebond.rights;

import java.util.Map;

/** What nobody can type in a browser, or is refused to everybody; each with the reason. */
final class Reviewed {

  /** Forms that take nothing from anybody here, or answer without leading on. */
  static final Map<String, String> REFUSED =
      Map.ofEntries(
          Map.entry(
              "POST /accueil", "counts a badge that was signed; a flaw is said, not repeated"),
          Map.entry("POST /administration/personnes", "a search: the same page says what it found"),
          Map.entry("POST /compte/adresse/code", "six digits that a message says"),
          Map.entry("POST /compte/cles-d-acces", "only a device answers: PasskeyJourneyTest"),
          Map.entry("POST /connexion/code", "six digits that a message says"),
          Map.entry("POST /connexion/confirmation/code", "six digits that a message says"),
          Map.entry("POST /connexion/lien/{secret}/code", "six digits that a message says"),
          Map.entry(
              "POST /contacts/{id}/liens/fin",
              "wants an address, where nobody of the agency has an account: LinksTakenBackTests"),
          Map.entry("POST /conventions/{id}/signature", "six digits that a message says"),
          Map.entry("POST /lieux/{slug}/accueils", "taken: the same page then shows a link"),
          Map.entry(
              "POST /lieux/{slug}/photos", "wants a file; its text is typed later, at /texte"),
          Map.entry(
              "POST /organisations/{id}/demande", "taken: a page then says that a letter left"),
          Map.entry("POST /repondre", "a code that only a letter says"));

  /** Fields that the server reads and no page offers to type in. */
  static final Map<String, String> OF_NO_FORM =
      Map.ofEntries(
          Map.entry(
              "POST /accueil/annulation badge", "hidden, once a badge counted: none does here"),
          Map.entry("POST /accueil/annulation day", "as above; read as a day"),
          Map.entry(
              "POST /administration/personnes/{account}/administration adresse",
              "hidden, where an address was found that holds it"),
          Map.entry(
              "POST /administration/personnes/{account}/administration/retrait adresse",
              "as above"),
          Map.entry("POST /administration/personnes/{account}/sessions/fin adresse", "as above"),
          Map.entry("POST /compte/cles-d-acces/{id} credential", "of the form of adding; not read"),
          Map.entry(
              "POST /compte/courriels said",
              "all that came: for each kind of news, a choice out of a list"),
          Map.entry("POST /connexion/confirmation code", "of the form of the code; not read"),
          Map.entry("POST /contacts/{id}/messages kind", "of the form of answers; not read"),
          Map.entry("POST /contacts/{id}/messages reason", "of the form of answers; not read"),
          Map.entry("POST /lieux/nouveau activities", "ticked later, in the form of changes"),
          Map.entry("POST /lieux/nouveau website", "typed later, in the form of changes"),
          Map.entry("POST /lieux/{slug}/modifier email", "of the form of a new place; not read"),
          Map.entry(
              "POST /organisations/{id}/aiguillage/absences/suppression absence",
              "the id of a row, hidden beside its button"),
          Map.entry(
              "POST /organisations/{id}/aiguillage/regles/suppression rule",
              "the id of a row, hidden beside its button"),
          Map.entry(
              "POST /organisations/{id}/demandes/{request}/acceptation list",
              "all that came: how the list was filtered, hidden beside the button"),
          Map.entry("POST /organisations/{id}/demandes/{request}/refus list", "as above"),
          Map.entry(
              "POST /organisations/{id}/domaines/accueil domain", "hidden beside a row's button"),
          Map.entry(
              "POST /organisations/{id}/domaines/retrait domain", "hidden beside a row's button"),
          Map.entry(
              "POST /rencontres/{id}/compte-rendu/saisie decisions",
              "sent by the script of the form beside it, which is filled"),
          Map.entry("POST /rencontres/{id}/compte-rendu/saisie nextStep", "as above"),
          Map.entry("POST /rencontres/{id}/compte-rendu/saisie summary", "as above"),
          Map.entry(
              "POST /taches/{id}/a-faire de", "hidden beside a button, compared with a word"));

  private Reviewed() {}
}

package org.rebond.rights;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Fields of forms that take the id of something, and what that is. */
final class IdFields {

  /** What the stranger has of the same kind, by the name of the field. */
  static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("partenariat", "partnership"),
          Map.entry("organisation", "organisation"),
          Map.entry("signatory", "signatory"),
          Map.entry("rencontre", "encounter"),
          Map.entry("holder", "account"),
          Map.entry("successor", "account"),
          Map.entry("networks", "organisation"),
          Map.entry("answers", "organisation"),
          Map.entry("absent", "organisation"),
          Map.entry("deputy", "organisation"),
          Map.entry("rule", "rule"),
          Map.entry("absence", "absence"),
          Map.entry("lieu", "slug"));

  private static final String EDIT = "an edit of what has its id already: the key is not read";

  private static final String SCAN = "the number of an attempt, known to its desk alone";

  /** Fields that may speak of anybody's, or whose form cannot be done here, and why. */
  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry(
              "POST /administration/organisations/{id}/reprise dans",
              "an administrator of the instance merges any two"),
          Map.entry(
              "POST /partenariats/{id}/mediation mediateur",
              "whoever has a page can be proposed, and reads only once both sides accepted"),
          Map.entry(
              "POST /sondages/{id}/reponse answers", "words by the place of a date, and no ids"),
          Map.entry("POST /partenariats/{id}/mediation key", "one runs; another is refused"),
          Map.entry("POST /contacts/{id}/aide key", "help has been asked for; more is refused"),
          Map.entry(
              "POST /contacts/{id}/reponses key",
              "it was answered; a message is kept in the same table, and its key is tried"),
          Map.entry("POST /lieux/{slug}/photos key", "takes a file; UploadSendersTests send it"),
          Map.entry("POST /accueil nonce", SCAN),
          Map.entry("POST /accueil/annulation nonce", SCAN),
          Map.entry("POST /api/v1/desk/scans nonce", SCAN),
          Map.entry("POST /api/v1/desk/undo nonce", SCAN),
          Map.entry("POST /axes/{id} key", EDIT),
          Map.entry("POST /conventions/{id} key", EDIT),
          Map.entry("POST /enonces/{id} key", EDIT),
          Map.entry("POST /lieux/{slug}/modifier key", EDIT),
          Map.entry("POST /organisations/{id}/offres/{offer} key", EDIT),
          Map.entry("POST /rencontres/{id}/modifier key", EDIT));

  /** Who is asked first, of those whom the rule lets through. */
  static final List<String> WHO =
      List.of(
          "place manager",
          "place signatory",
          "agency manager",
          "directorate manager",
          "administrator",
          "newcomer",
          "desk");

  private IdFields() {}

  /** By their type, or by their name where a form keeps what was typed. */
  static Set<String> of(Route route) {
    Set<String> fields = new TreeSet<>(route.idFields());
    route.fields().stream()
        .filter(field -> KINDS.containsKey(field.replaceAll(".*\\.", "")))
        .forEach(fields::add);
    return fields;
  }

  static boolean isKey(String field) {
    return field.equals("key") || field.equals("nonce");
  }

  static Optional<String> reason(Route route, String field) {
    return Optional.ofNullable(REASONS.get(route + " " + field));
  }
}

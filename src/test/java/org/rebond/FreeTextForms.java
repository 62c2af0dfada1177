package org.rebond;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Person;

/** Every form with a free text, filled by somebody who speaks for a place and for an agency. */
record FreeTextForms(
    Person person,
    Organisation place,
    Organisation agency,
    Organisation other,
    Organisation third,
    Partnership partnership,
    String photo,
    LocalDate today) {

  static final Map<String, String> FIVE_LINES =
      Map.of(
          "name", "Lieu " + UUID.randomUUID(), "where", "Melle", "what", "Un fablab", "when", "");

  /**
   * A form.
   *
   * @param columns what it fills, by the field that fills it
   */
  record Form(
      String page, String action, Map<String, String> harmless, Map<String, String> columns) {}

  List<Form> all() throws Exception {
    String slug = place.slug();
    String writing = "/contacts/nouveau?lieu=" + slug + "&agence=" + other.slug();
    String thread =
        Person.located(
            person.post(
                writing,
                "/contacts",
                Map.of("lieu", slug, "agence", other.slug(), "de", "PLACE", "message", "Bonjour")));
    String meeting =
        Person.located(
            person.post(
                partnership.path() + "/rencontres/nouvelle",
                partnership.path() + "/rencontres",
                meeting()));
    String needs =
        Person.located(
                person.post(
                    partnership.path() + "/diagnostic",
                    partnership.path() + "/diagnostic",
                    Map.of("number", "1")))
            + "/notre-part/besoins";
    List<Form> forms = new ArrayList<>(MeetingForms.of(this, meeting));
    forms.addAll(others(slug, thread, needs, partnership.path()));
    return forms;
  }

  private List<Form> others(String slug, String thread, String needs, String space) {
    String first = "/contacts/nouveau?lieu=" + slug + "&agence=" + third.slug();
    return List.of(
        new Form(
            needs,
            needs,
            need(),
            Map.of(
                "body", "partnerships.diagnosis_statement.body",
                "source", "partnerships.diagnosis_statement.source")),
        new Form(
            "/lieux/nouveau",
            "/lieux/nouveau",
            FIVE_LINES,
            Map.of(
                "what",
                "directory.third_place.summary",
                "when",
                "directory.third_place.hours_said")),
        new Form(
            "/lieux/" + slug + "/modifier",
            "/lieux/" + slug + "/modifier",
            FIVE_LINES,
            Map.of(
                "what",
                "directory.third_place.summary",
                "when",
                "directory.third_place.hours_said")),
        new Form(photo, photo + "/texte", Map.of(), Map.of("text", "directory.place_photo.text")),
        new Form(
            "/lieux/" + slug + "/invitations",
            "/lieux/" + slug + "/invitations",
            Map.of(
                "seed",
                "A".repeat(43),
                "size",
                "50",
                "counts",
                "once",
                "until",
                today.plusDays(60).toString()),
            Map.of(
                "services", "badges.batches.services", "directions", "badges.batches.directions")),
        new Form(
            "/lieux/" + slug + "/accueils",
            "/lieux/" + slug + "/accueils",
            Map.of("called", "tablette", "service", "accueil"),
            Map.of("called", "badges.desks.label", "service", "badges.desks.service")),
        new Form(
            "/organisations/" + place.id() + "/offres/nouvelle",
            "/organisations/" + place.id() + "/offres",
            Map.of(
                "title",
                "Atelier",
                "theme",
                "DIGITAL",
                "aim",
                "SKILLS",
                "openTo",
                "OTHER_TEAM",
                "when",
                "",
                "say",
                ""),
            Map.of(
                "title", "offers.offer.title",
                "when", "offers.offer.said_when",
                "say", "offers.offer.say")),
        new Form(
            first,
            "/contacts",
            Map.of("lieu", slug, "agence", third.slug(), "de", "PLACE"),
            Map.of("message", "partnerships.contact_message.body")),
        new Form(
            thread,
            thread + "/messages",
            Map.of(),
            Map.of("body", "partnerships.contact_message.body")),
        new Form(
            space + "/mots/travail",
            space + "/mots/travail/texte",
            Map.of("version", "0", "text", "Faire"),
            Map.of("text", "partnerships.word_text.body")),
        new Form(
            "/conventions/nouvelle?partenariat=" + partnership.id(),
            "/conventions",
            agreement(),
            Map.of(
                "parties[0].brings", "agreements.party.brings",
                "signatories[0].role", "agreements.signatory.role")));
  }

  Map<String, String> meeting() {
    return Map.of(
        "kind", "VISIT",
        "day", today.plusDays(3).toString(),
        "time", "10:00",
        "length", "60",
        "place", place.name(),
        "objective", "");
  }

  private Map<String, String> need() {
    return Map.of(
        "group", "YOUNG",
        "barrier", "DIGITAL",
        "body", "Peu de réseau",
        "amount", "312",
        "unit", "PEOPLE",
        "countedOn", today.minusDays(30).toString(),
        "source", "Insee");
  }

  private Map<String, String> agreement() {
    Map<String, String> typed = new HashMap<>();
    List<Organisation> both = List.of(place, agency);
    for (int i = 0; i < both.size(); i++) {
      typed.put("parties[%d].organisation".formatted(i), both.get(i).id().toString());
      typed.put("parties[%d].legalName".formatted(i), both.get(i).name());
      typed.put("parties[%d].brings".formatted(i), "Deux matinées");
      typed.put("signatories[%d].organisation".formatted(i), both.get(i).id().toString());
      typed.put("signatories[%d].role".formatted(i), "Direction");
      typed.put("signatories[%d].email".formatted(i), UUID.randomUUID() + "@example.org");
    }
    typed.put("partenariat", partnership.id().toString());
    typed.put("needs", "DIGITAL");
    typed.put("from", today.toString());
    typed.put("to", today.plusYears(1).toString());
    return typed;
  }
}

package org.rebond.rights;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Forms complete, as a browser sends them: what is refused of them is refused for an id. */
final class Filled {

  /** Of an agreement; a number with a sign is so many days from today. */
  private static final Map<String, String> TERMS =
      fields(
          "parties[0].legalName=Association&parties[0].brings=Le fablab&parties[1].legalName=Agence"
              + "&parties[1].brings=Une conseillère&needs=DIGITAL&signatories[0].role=Présidence"
              + "&signatories[0].email=a@example.org&signatories[1].role=Direction"
              + "&signatories[1].email=b@example.org&version=0&from=+30&to=+300");

  private static final Map<String, Map<String, String>> FORMS =
      Map.ofEntries(
          Map.entry("/conventions", TERMS),
          Map.entry("/conventions/{id}", TERMS),
          Map.entry("/contacts", fields("message=Bonjour&de=PLACE")),
          Map.entry("/administration/organisations", fields("kind=NETWORK&name=Un réseau de plus")),
          Map.entry(
              "/lieux/nouveau",
              fields(
                  "name=Un lieu&where=3 rue du Marché, 79500 Melle&what=Fablab et aide numérique"
                      + "&when=mardi et jeudi de 14h à 18h")),
          Map.entry(
              "/organisations/{id}/offres",
              fields("title=Aide&openTo=JOB_SEEKERS&needs=DIGITAL&theme=DIGITAL&aim=SKILLS")),
          Map.entry("/organisations/{id}/delegations", fields("role=MANAGER&from=+0&to=+9")),
          Map.entry("/organisations/{id}/aiguillage/regles", fields("ruleNeed=alimentation")),
          Map.entry(
              "/organisations/{id}/aiguillage/absences",
              fields("startsOn=2031-07-01&endsOn=2031-07-02")),
          Map.entry("/lieux/{slug}/accueils", fields("called=Tablette&service=accueil")),
          Map.entry(
              "/partenariats/{id}/rencontres",
              fields("kind=VISIT&day=2031-07-01&time=10:30&length=60&place=Ici&objective=Se voir")),
          Map.entry(
              "/partenariats/{id}/sondages",
              fields("kind=VISIT&days=2031-07-01,2031-07-02&times=10:30,10:30&length=60")),
          Map.entry("/partenariats/{id}/taches", fields("what=Écrire&side=PLACE&due=2031-07-01")),
          Map.entry(
              "/diagnostics/{id}/notre-part/{etape}",
              fields("group=YOUNG&barrier=DIGITAL&body=Une phrase")),
          Map.entry(
              "/diagnostics/{id}/axes", fields("barrier=DIGITAL&title=Un axe&aim=Que chacun")));

  private Filled() {}

  /** With ids of one's own in every field that takes one. */
  static Map<String, String> form(Route route, Thing own, World world) {
    Map<String, String> form = new HashMap<>(Typed.form(route, own));
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    FORMS
        .getOrDefault(route.path(), Map.of())
        .forEach(
            (name, value) ->
                form.put(
                    name,
                    value.matches("\\+\\d+")
                        ? today.plusDays(Long.parseLong(value.substring(1))).toString()
                        : value));
    Map<String, String> place = world.thing("/organisations/", "the place").variables();
    String agency = id(world, "/organisations/", "the agency");
    String directorate = id(world, "/organisations/{id}/territoire", "the directorate");
    Map<String, String> ids = new HashMap<>();
    ids.put("parties[0].organisation", id(place));
    ids.put("parties[1].organisation", agency);
    ids.put("signatories[0].organisation", id(place));
    ids.put("signatories[1].organisation", agency);
    ids.put("rencontre", id(world, "/rencontres/", "shared"));
    ids.put("holder", String.valueOf(place.get("account")));
    ids.put("successor", String.valueOf(place.get("account")));
    ids.put("networks", id(world, "/organisations/{id}/equipe", "the team of the network"));
    ids.put("answers", directorate);
    ids.put("absent", agency);
    ids.put("deputy", directorate);
    if (route.path().equals("/contacts")) {
      // Its own has been written to; whoever has a page may be.
      form.put("agence", String.valueOf(world.strangersThings().get("agencySlug")));
    }
    // Of records in a list, a handler only tells the first.
    ids.keySet().retainAll(route.fields().stream().flatMap(Filled::andTheNext).toList());
    ids.forEach(form::putIfAbsent);
    return form;
  }

  private static Stream<String> andTheNext(String field) {
    return Stream.of(field, field.replace("[0]", "[1]"));
  }

  private static String id(World world, String under, String name) {
    return id(world.thing(under, name).variables());
  }

  private static String id(Map<String, String> variables) {
    return String.valueOf(variables.get("id"));
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String field : form.split("&", -1)) {
      String[] parts = field.split("=", 2);
      fields.put(parts[0], parts[1]);
    }
    return fields;
  }
}

package org.rebond.directory.find;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.directory.Nearby;
import org.rebond.directory.ThirdPlace;

/**
 * Places as a file that a French spreadsheet opens: UTF-8 with its mark, semicolons, and no cell
 * that a spreadsheet would run as a formula.
 */
final class PlacesCsv {

  private static final List<String> HEADER =
      List.of(
          "nom",
          "adresse",
          "code_postal",
          "commune",
          "code_insee",
          "latitude",
          "longitude",
          "precision",
          "distance_km",
          "activites",
          "horaires_osm",
          "site_web",
          "source",
          "annee",
          "confirme_le");

  private PlacesCsv() {}

  static String of(List<Nearby<ThirdPlace>> places) {
    return Stream.concat(Stream.of(HEADER), places.stream().map(PlacesCsv::row))
        .map(row -> row.stream().map(PlacesCsv::cell).collect(Collectors.joining(";")))
        .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
  }

  private static List<String> row(Nearby<ThirdPlace> nearby) {
    var place = nearby.what();
    var at = place.location();
    return List.of(
        place.name(),
        at.address(),
        at.postalCode(),
        at.locality(),
        at.commune().value(),
        Double.toString(at.position().latitude()),
        Double.toString(at.position().longitude()),
        at.precision().name(),
        Double.toString(Math.round(nearby.metres() / 100) / 10.0),
        place.activities().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
        place.hours().osm(),
        place.website().orElse(""),
        place.provenance().source(),
        place.provenance().year().map(String::valueOf).orElse(""),
        place.provenance().confirmed().map(day -> day.toString().substring(0, 10)).orElse(""));
  }

  static String cell(String text) {
    var plain = text.replaceAll("[\\r\\n\\t]+", " ");
    boolean formula = plain.matches("[=+@].*") || plain.matches("-(?![0-9.]+$).*");
    var safe = formula ? "'" + plain : plain;
    return safe.matches(".*[\";].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}

package org.rebond.directory.find;

import java.util.List;
import java.util.stream.Collectors;
import org.rebond.directory.Nearby;
import org.rebond.directory.ThirdPlace;
import org.rebond.shared.ExcelCsv;

/** Places as a file that a spreadsheet opens. */
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

  static byte[] of(List<Nearby<ThirdPlace>> places) {
    ExcelCsv csv = new ExcelCsv(HEADER);
    places.forEach(place -> csv.row(row(place)));
    return csv.bytes();
  }

  private static String[] row(Nearby<ThirdPlace> nearby) {
    var place = nearby.what();
    var at = place.location();
    return new String[] {
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
      place.provenance().confirmed().map(day -> day.toString().substring(0, 10)).orElse("")
    };
  }
}

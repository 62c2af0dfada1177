package org.rebond.directory.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Need;
import org.rebond.directory.PlaceQuery;
import org.rebond.directory.ThirdPlaces;
import org.rebond.geography.Commune;
import org.rebond.geography.Communes;
import org.rebond.shared.InseeCode;
import org.rebond.testing.RebondTest;
import org.rebond.testing.Visit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RebondTest
class FindPageTests {

  @LocalServerPort int port;
  @Autowired ThirdPlaces places;
  @Autowired Communes communes;
  Visit visit = new Visit(0);

  @BeforeEach
  void open() {
    visit = new Visit(port);
  }

  @Test
  void findsPlacesAroundACommuneByNamePostalCodeOrCode() {
    for (var where : new String[] {"Melle", "79500+Melle", "79174", "Melle+%2879500%29"}) {
      var page = visit.get("/?ou=" + where + "&besoin=numerique&rayon=30");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(page.body())
          .contains("le Bêta Lab", "/lieux/le-beta-lab-melle", "Agence France Travail de Melle")
          .contains("non confirmé sur place", "value=\"Melle (79500)\"");
    }
  }

  @Test
  void putsTheAskedCommuneFirstThenTheNearest() {
    var found = places.search(query("79174", Need.DIGITAL, 100), 200, 0);
    assertThat(found).first().extracting(n -> n.what().location().locality()).isEqualTo("Melle");
    var others = found.stream().filter(n -> !n.what().location().locality().equals("Melle"));
    assertThat(others.map(n -> n.metres()).toList()).isSorted();
  }

  @Test
  void neverFindsFewerInALargerRadius() {
    for (var insee : new String[] {"79174", "75056", "2A004", "97411", "98613"}) {
      int before = 0;
      for (int radius : Question.RADII) {
        int now = places.count(query(insee, null, radius)).found();
        assertThat(now).as(insee + " " + radius).isGreaterThanOrEqualTo(before);
        before = now;
      }
    }
  }

  @Test
  void agreesWithTheDistanceComputedOutsideTheDatabase() {
    var melle = commune("79174");
    assertThat(places.search(query("79174", null, 100), 500, 0))
        .isNotEmpty()
        .allSatisfy(
            n ->
                assertThat(n.metres())
                    .isCloseTo(
                        melle.position().metresTo(n.what().location().position()),
                        org.assertj.core.data.Offset.offset(0.01)));
  }

  @Test
  void saysSoWhenTheCommuneIsUnknownAndKeepsWhatWasTyped() {
    var page = visit.get("/?ou=Mellle").body();
    assertThat(page).contains("Mellle", "Vouliez-vous dire", "Melle (79500)");
    assertThat(visit.get("/?ou=Zzzz%3Cscript%3E").body())
        .contains("value=\"Zzzz&lt;script&gt;\"")
        .doesNotContain("<script>\"");
  }

  @Test
  void letsChooseAmongSeveral() {
    assertThat(visit.get("/?ou=Saint-Denis").body()).contains("Laquelle", "Seine-Saint-Denis");
    assertThat(visit.get("/?ou=79500").body()).contains("Laquelle", "Melle (79500)");
  }

  @Test
  void refusesAnAddressInLatin1WithoutBreaking() {
    assertThat(visit.get("/?ou=Orl%E9ans").statusCode()).isIn(200, 400);
  }

  @Test
  void teachesWhenNothingIsFound() {
    assertThat(visit.get("/?ou=98613&rayon=5").body())
        .contains("Élargissez le rayon", "Chercher à 50");
  }

  @Test
  void survivesAnythingInTheAddress() {
    assertThat(visit.get("/?ou=Melle&besoin=x&rayon=-1&tri=z&page=99999999999").statusCode())
        .isEqualTo(200);
  }

  @Test
  void exportsTheSameListAsAFile() {
    var file = visit.get("/lieux.csv?ou=79174&rayon=30");
    assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("lieux-melle");
    assertThat(file.body()).startsWith("\uFEFFnom;adresse;").contains("le Bêta Lab;");
    assertThat(file.body().lines().count())
        .isEqualTo(1 + places.count(query("79174", null, 30)).found());
  }

  @Test
  void suggestsCommunesToAnyone() {
    var found = visit.get("/communes?q=mell");
    assertThat(found.body()).contains("\"label\":\"Melle (79500)\"");
    assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("max-age");
    assertThat(found.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void servesTheContoursOfTheCountry() {
    var contours = visit.get("/geo/departements.geojson");
    assertThat(contours.headers().firstValue("Content-Type")).hasValue("application/geo+json");
    assertThat(contours.body()).contains("\"code\":\"2A\"", "\"code\":\"976\"");
    assertThat(Map.of("etag", contours.headers().firstValue("ETag").isPresent()))
        .containsEntry("etag", true);
  }

  private PlaceQuery query(String insee, @org.jspecify.annotations.Nullable Need need, int radius) {
    return new PlaceQuery(
        commune(insee), java.util.Optional.ofNullable(need), radius, PlaceQuery.Sort.DISTANCE);
  }

  private Commune commune(String insee) {
    return communes.find(new InseeCode(insee)).orElseThrow();
  }
}

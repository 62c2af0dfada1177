package org.rebond.directory.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.rebond.directory.Agencies;
import org.rebond.directory.Directorates;
import org.rebond.directory.ThirdPlaces;
import org.rebond.geography.LoadReport;
import org.rebond.geography.LoadReports;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RebondTest
@Transactional
class DirectoryLoaderTests {

  @Autowired DirectoryLoader loader;
  @Autowired PlaceImport imports;
  @Autowired LoadReports reports;
  @Autowired ThirdPlaces places;
  @Autowired Agencies agencies;
  @Autowired Directorates directorates;
  @Autowired JdbcClient jdbc;

  @Test
  void loadsTheSameTwiceAndChangesNothing() {
    loader.load("again");

    var again = latest();
    assertThat(again.inserted()).isZero();
    assertThat(again.updated()).isZero();
    assertThat(again.rejections()).isEmpty();
    assertThat(again.read()).isEqualTo(1_926 + 970 + 95);
  }

  @Test
  void keepsWhatPeopleEdited() {
    jdbc.sql(
            """
            UPDATE directory.third_place SET address = 'ici', edited_at = now()
            WHERE source_key = 'cget-1427'
            """)
        .update();
    jdbc.sql("UPDATE directory.agency SET address = 'là'").update();

    loader.load("after an edit");

    assertThat(places.at("le-beta-lab-melle").location().address()).isEqualTo("ici");
    assertThat(latest().updated()).isEqualTo(970);
  }

  @Test
  void namesAgenciesAfterTheOperatorOfToday() {
    assertThat(agencies.at("melle").name()).isEqualTo("Agence France Travail de Melle");
    assertThat(agencies.at("melle").sourceName()).startsWith("Pôle emploi");
    assertThat(agencies.at("tignieu-jameyzieu").name())
        .isEqualTo("Agence France Travail Tignieu Jameyzieu");
  }

  @Test
  void keepsTheZerosOfRegisterCodesAndReadsCorsica() {
    assertThat(directorates.covering("05")).first().extracting(d -> d.safir()).isEqualTo("04016");
    assertThat(directorates.covering("2A")).hasSize(1);
    assertThat(directorates.covering("2B")).hasSize(1);
    assertThat(directorates.covering("79"))
        .extracting(d -> d.name())
        .containsExactly("Direction territoriale France Travail Poitou");
    assertThat(directorates.regional("75"))
        .hasValueSatisfying(
            d ->
                assertThat(d.name())
                    .isEqualTo("Direction régionale France Travail Nouvelle-Aquitaine"));
  }

  @Test
  void writesTheNamesOfDirectoratesAsPeopleReadThem() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT o.name FROM organisations.organisation o
                    JOIN directory.directorate d ON d.organisation = o.id WHERE d.safir = ANY (?)
                    """)
                .param(new String[] {"11030", "04016", "63074", "40029", "97460"})
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "Direction territoriale France Travail Ariège et Aude",
            "Direction territoriale France Travail Hautes-Alpes et Alpes-de-Haute-Provence",
            "Direction territoriale France Travail Puy-de-Dôme et Allier et Cantal",
            "Direction territoriale France Travail Landes et Lot-et-Garonne",
            "Direction territoriale France Travail Nord Est");
  }

  @Test
  void doesNotHideDepartmentsWithoutADirectorate() {
    assertThat(directorates.covering("36")).isEmpty();
    assertThat(directorates.named("36")).isEmpty();
    assertThat(directorates.covering("02")).isEmpty();
    assertThat(directorates.named("02"))
        .extracting(d -> d.name())
        .containsExactly("Direction territoriale France Travail Aisne et Somme");
  }

  @Test
  void refusesLinesItCannotTrustAndSaysWhy() throws IOException {
    var rejections = new ArrayList<String>();

    var written = imports.thirdPlaces(lines(), rejections);

    assertThat(written.inserted()).isEqualTo(1);
    assertThat(rejections)
        .containsExactly(
            "third-places line 3: no name",
            "third-places line 4: unknown commune 99999",
            "third-places line 5: no position",
            "third-places line 6: twice");
    assertThat(places.at("le-hangar-invente-melle").location().commune().value())
        .as("a former code leads to the commune of today")
        .isEqualTo("79174");
  }

  private static List<Line> lines() throws IOException {
    var csv =
        """
        key,name,kind,address,postal_code,insee,lat,lon,precision,website,label,source,year,confirmed
        t-1,Le Hangar inventé,fablab,,79500,79264,46.22,-0.14,commune,,,test,2026,false
        t-2,,fablab,,79500,79174,46.22,-0.14,commune,,,test,2026,false
        t-3,Nulle part,fablab,,79500,99999,46.22,-0.14,commune,,,test,2026,false
        t-4,Sans position,fablab,,79500,79174,,,commune,,,test,2026,false
        t-1,Le Hangar inventé,fablab,,79500,79174,46.22,-0.14,commune,,,test,2026,false
        """;
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(csv))
        .getRecords()
        .stream()
        .map(row -> new Line("third-places", row))
        .toList();
  }

  private LoadReport latest() {
    return reports.latest().stream()
        .filter(report -> report.dataset().equals(DirectoryLoader.DATASET))
        .findFirst()
        .orElseThrow();
  }
}

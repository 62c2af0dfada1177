package org.rebond.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rebond.testing.RebondTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RebondTest
class GeographyLoaderTests {

  @Autowired GeographyLoader loader;
  @Autowired LoadReports reports;
  @Autowired JdbcClient jdbc;

  @Test
  @Transactional
  void loadsTheSameTwiceAndChangesNothing() {
    loader.load("again");

    var again = latest();
    assertThat(again.inserted()).isZero();
    assertThat(again.updated()).isZero();
    assertThat(again.rejections()).isEmpty();
    assertThat(again.read()).isGreaterThan(37_000);
    assertThat(jdbc.sql("SELECT count(*) FROM geography.commune").query(Integer.class).single())
        .isEqualTo(34_969);
  }

  @Test
  @Transactional
  void bringsBackWhatTheTableSays() {
    jdbc.sql("UPDATE geography.commune SET population = 0 WHERE insee = '79174'").update();

    loader.load("repair");

    assertThat(latest().updated()).isEqualTo(1);
  }

  @Test
  void refusesACommuneWithoutPositionAndSaysWhich() {
    var lines = new GeographyLoader.CommuneLines(Map.of(), Map.of());

    lines.read(
        new OfficialGeography.Entry(
            "79174", "Melle", true, "", "79", 5_752, List.of("79500"), List.of("79110")));

    assertThat(lines.communes()).isEmpty();
    assertThat(lines.former()).isEmpty();
    assertThat(lines.rejections()).containsExactly("79174 Melle: no position");
  }

  private LoadReport latest() {
    return reports.latest().stream()
        .filter(report -> report.dataset().equals(GeographyLoader.DATASET))
        .findFirst()
        .orElseThrow();
  }
}

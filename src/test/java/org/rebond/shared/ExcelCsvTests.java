package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcelCsvTests {

  @Test
  void opensInAFrenchSpreadsheet() {
    assertThat(table("Été", "12,5")).isEqualTo("\uFEFFa;b\r\nÉté;12,5\r\n");
  }

  @Test
  void quotesWhatWouldBreakTheTable() {
    assertThat(table("un;deux", "dit \"oui\"\nbas"))
        .endsWith("\"un;deux\";\"dit \"\"oui\"\"\nbas\"\r\n");
  }

  @Test
  void runsNoFormulaThatSomeoneTyped() {
    assertThat(table("=1+1", "@x")).endsWith("'=1+1;'@x\r\n");
    assertThat(table(" +33 6", "-cmd|' /C calc'!A0")).endsWith("' +33 6;'-cmd|' /C calc'!A0\r\n");
    assertThat(table("-4", "-4,5")).endsWith("-4;-4,5\r\n");
  }

  private static String table(String left, String right) {
    var csv = new ExcelCsv(List.of("a", "b"));
    csv.row(left, right);
    return new String(csv.bytes(), StandardCharsets.UTF_8);
  }
}

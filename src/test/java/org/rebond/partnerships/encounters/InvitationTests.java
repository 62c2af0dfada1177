package org.rebond.partnerships.encounters;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.partnerships.PartnershipId;
import org.rebond.partnerships.Side;

class InvitationTests {

  @Test
  void isACalendarThatCalendarsRead() {
    String text = invitation("Visite", "Fablab").text();
    assertThat(text)
        .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
        .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")
        .contains(
            "\r\nDTSTART:20261201T090000Z\r\n",
            "\r\nDTEND:20261201T100000Z\r\n",
            "\r\nSUMMARY:Visite\r\n",
            "@rebond.example\r\n")
        .doesNotContain("DESCRIPTION");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void escapesWhatHasAMeaningInACalendar() {
    assertThat(invitation("a;b,c\\d\r\ne\tf", "").text())
        .contains("\r\nSUMMARY:a\\;b\\,c\\\\d\\ne f\r\n")
        .doesNotContain("LOCATION");
  }

  @Test
  void foldsLinesAtSeventyFiveOctetsWithoutCuttingALetter() {
    String summary = "é😀x".repeat(60);
    String text = invitation(summary, "").text();
    List<String> lines = text.lines().toList();
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
  }

  private static Invitation invitation(String summary, String place) {
    return new Invitation(
        new Encounter(
            EncounterId.random(),
            PartnershipId.random(),
            EncounterKind.VISIT,
            Instant.parse("2026-12-01T09:00:00Z"),
            Duration.ofHours(1),
            ZoneId.of("Europe/Paris"),
            place,
            "",
            Side.PLACE),
        summary,
        URI.create("https://rebond.example/rencontres/1"),
        Instant.parse("2026-11-24T03:00:00Z"));
  }
}

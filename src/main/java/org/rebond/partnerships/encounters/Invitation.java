package org.rebond.partnerships.encounters;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * One encounter for a calendar, as RFC 5545 wants it: UTC times, so that no time zone needs
 * telling; lines end with CR LF and are folded at 75 octets.
 */
record Invitation(Encounter encounter, String summary, URI page, Instant now) {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int FOLD = 75;

  String text() {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Rebond//FR");
    line(text, "METHOD:PUBLISH");
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + encounter.id() + "@" + page.getHost());
    line(text, "DTSTAMP:" + UTC.format(now));
    line(text, "DTSTART:" + UTC.format(encounter.startsAt()));
    line(text, "DTEND:" + UTC.format(encounter.endsAt()));
    line(text, "SUMMARY:" + escaped(summary));
    if (!encounter.place().isEmpty()) {
      line(text, "LOCATION:" + escaped(encounter.place()));
    }
    if (!encounter.objective().isEmpty()) {
      line(text, "DESCRIPTION:" + escaped(encounter.objective()));
    }
    line(text, "URL:" + page);
    line(text, "END:VEVENT");
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static String escaped(String value) {
    return value
        .replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds between characters: a letter of several octets is never cut. */
  private static void line(StringBuilder text, String content) {
    int octets = 0;
    for (int at = 0; at < content.length(); ) {
      int end = content.offsetByCodePoints(at, 1);
      String letter = content.substring(at, end);
      int size = letter.getBytes(StandardCharsets.UTF_8).length;
      if (octets + size > FOLD) {
        text.append("\r\n ");
        octets = 1;
      }
      text.append(letter);
      octets += size;
      at = end;
    }
    text.append("\r\n");
  }
}

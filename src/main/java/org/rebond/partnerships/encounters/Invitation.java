package org.rebond.partnerships.encounters;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.rebond.mail.CalendarPart;

/**
 * One encounter for a calendar, as RFC 5545 and RFC 5546 want it: UTC times, so that no time zone
 * needs telling; the same UID for ever, a sequence that goes up; lines end with CR LF and are
 * folded at 75 octets.
 */
record Invitation(Encounter encounter, String summary, URI page, Instant now) {

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int FOLD = 75;

  /** The file that somebody puts into their calendar by themselves. */
  String text() {
    return text(cancelled() ? "CANCEL" : "PUBLISH", "", "");
  }

  /**
   * What a letter carries to one reader: their own address and nobody else's. No answer is asked
   * for, since nobody reads the mail of the site.
   */
  CalendarPart sentTo(String reader, String site) {
    String method = cancelled() ? "CANCEL" : "REQUEST";
    return new CalendarPart(method, text(method, reader, site));
  }

  private boolean cancelled() {
    return encounter.cancelled().isPresent();
  }

  private String text(String method, String reader, String site) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Rebond//FR");
    line(text, "METHOD:" + method);
    line(text, "BEGIN:VEVENT");
    line(text, "UID:" + encounter.id() + "@" + page.getHost());
    line(text, "SEQUENCE:" + encounter.sequence());
    line(text, "STATUS:" + (cancelled() ? "CANCELLED" : "CONFIRMED"));
    line(text, "DTSTAMP:" + UTC.format(now));
    line(text, "DTSTART:" + UTC.format(encounter.startsAt()));
    line(text, "DTEND:" + UTC.format(encounter.endsAt()));
    line(text, "SUMMARY:" + escaped(summary));
    if (!site.isEmpty()) {
      line(text, "ORGANIZER:mailto:" + site);
      line(text, "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:" + reader);
    }
    String where = encounter.place().isEmpty() ? encounter.link() : encounter.place();
    if (!where.isEmpty()) {
      line(text, "LOCATION:" + escaped(where));
    }
    String what = (encounter.objective() + "\n" + encounter.link()).strip();
    if (!what.isEmpty()) {
      line(text, "DESCRIPTION:" + escaped(what));
    }
    encounter.cancelled().ifPresent(it -> line(text, "COMMENT:" + escaped(it.reason())));
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

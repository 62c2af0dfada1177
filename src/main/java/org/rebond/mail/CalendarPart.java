package org.rebond.mail;

/**
 * What a calendar reads in a letter, beside its words (RFC 5545, carried as RFC 6047 says).
 *
 * @param method what the calendar is asked to do, {@code REQUEST} or {@code CANCEL}; the text says
 *     the same
 */
public record CalendarPart(String method, String text) {

  public CalendarPart {
    if (!method.matches("[A-Z]+")) {
      throw new IllegalArgumentException("a method is a word in capitals");
    }
  }

  String type() {
    return "text/calendar; charset=UTF-8; method=" + method;
  }
}

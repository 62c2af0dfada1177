package org.rebond.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One message to one address: its words are {@code <key>.subject}, {@code <key>.text} and {@code
 * <key>.after} in a bundle, with {@code arguments} filled in; link and entries stand between text
 * and after. Arguments never name a person who is accompanied.
 *
 * @param reason why it comes and how to stop it; a mail without one is needed whatever its reader
 *     chose (signing in, signing, security, their data), and says so
 */
public record Mail(
    String to,
    Locale locale,
    String key,
    List<Object> arguments,
    Optional<URI> link,
    List<Entry> entries,
    Optional<CalendarPart> calendar,
    Optional<Reason> reason) {

  /** One line of a mail that tells of several things, and the page that tells more. */
  public record Entry(String text, URI page) {}

  /**
   * Why a mail comes, and what its link stops.
   *
   * @param why key of the words that say the first, with {@code arguments}
   * @param stops key of those that say the second, with the same
   * @param stop opened, it asks; posted to, it stops at once, whoever posts (RFC 8058)
   */
  public record Reason(String why, String stops, List<Object> arguments, URI stop) {

    public Reason {
      arguments = List.copyOf(arguments);
    }
  }

  public Mail {
    if (!to.matches("[^\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\"]+@[^\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\"]+")) {
      throw new IllegalArgumentException("not one e-mail address");
    }
    arguments = List.copyOf(arguments);
    entries = List.copyOf(entries);
  }

  public static Mail of(String to, Locale locale, String key, Object... arguments) {
    return new Mail(
        to,
        locale,
        key,
        Arrays.asList(arguments),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  public Mail withLink(URI address) {
    return new Mail(to, locale, key, arguments, Optional.of(address), entries, calendar, reason);
  }

  public Mail withEntries(List<Entry> all) {
    return new Mail(to, locale, key, arguments, link, all, calendar, reason);
  }

  public Mail withCalendar(CalendarPart part) {
    return new Mail(to, locale, key, arguments, link, entries, Optional.of(part), reason);
  }

  public Mail because(Reason why) {
    return new Mail(to, locale, key, arguments, link, entries, calendar, Optional.of(why));
  }
}

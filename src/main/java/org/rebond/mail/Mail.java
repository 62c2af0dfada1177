package org.rebond.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One message to one address: its words are {@code <key>.subject}, {@code <key>.text} and {@code
 * <key>.after} in a bundle, with {@code arguments} filled in; the link stands between text and
 * after. Arguments never name a person who is accompanied.
 */
public record Mail(
    String to,
    Locale locale,
    String key,
    List<Object> arguments,
    Optional<URI> link,
    Optional<CalendarPart> calendar) {

  public Mail {
    if (!to.matches("[^\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\"]+@[^\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\"]+")) {
      throw new IllegalArgumentException("not one e-mail address");
    }
    arguments = List.copyOf(arguments);
  }

  public static Mail of(String to, Locale locale, String key, Object... arguments) {
    return new Mail(to, locale, key, Arrays.asList(arguments), Optional.empty(), Optional.empty());
  }

  public Mail withLink(URI address) {
    return new Mail(to, locale, key, arguments, Optional.of(address), calendar);
  }

  public Mail withCalendar(CalendarPart part) {
    return new Mail(to, locale, key, arguments, link, Optional.of(part));
  }
}

package org.rebond.notifications;

import java.util.Arrays;
import java.util.List;
import org.rebond.organisations.Organisation;

/**
 * One thing that happened, as its readers are told. In a mail its words are {@code <key>.subject},
 * {@code .text} and {@code .after} with {@code arguments}; its line in the inbox is {@code
 * <key>.line} where there is one, else the subject, with the names of the organisations alone.
 *
 * @param path the page that tells more, of ids only; what it shows is decided when it is opened
 * @param names the organisations it speaks of
 */
public record News(
    NotificationKind kind,
    String key,
    String path,
    List<Organisation> names,
    List<Object> arguments) {

  public News {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("a page of this site");
    }
    names = List.copyOf(names);
    arguments = List.copyOf(arguments);
  }

  /** Whose words take the names of these organisations and nothing else. */
  public static News of(NotificationKind kind, String key, String path, Organisation... names) {
    List<Organisation> all = Arrays.asList(names);
    return new News(kind, key, path, all, all.stream().<Object>map(Organisation::name).toList());
  }

  /** What the mail says instead of the names; none of it is kept. */
  public News saying(Object... words) {
    return new News(kind, key, path, names, Arrays.asList(words));
  }
}

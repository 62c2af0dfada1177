package org.rebond.notifications;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Lines in the reader's words, with the names that organisations carry today. */
@Component
class NewsWords {

  private static final String UNKNOWN = "—";

  private final MessageSource words;
  private final Organisations organisations;

  NewsWords(MessageSource words, Organisations organisations) {
    this.words = words;
    this.organisations = organisations;
  }

  String kind(NotificationKind kind, Locale locale) {
    return words.getMessage("notifications.kind." + kind, null, locale);
  }

  /** Of the organisations that these speak of, in one statement. */
  Map<OrganisationId, String> names(Collection<NewsLines.Line> lines) {
    return organisations
        .all(lines.stream().flatMap(line -> line.names().stream()).distinct().toList())
        .stream()
        .collect(toMap(Organisation::id, Organisation::name));
  }

  /** What a line says; the name of a kind is enough where a feature and its words are gone. */
  String said(NewsLines.Line line, Map<OrganisationId, String> names, Locale locale) {
    Object[] arguments = line.names().stream().map(id -> names.getOrDefault(id, UNKNOWN)).toArray();
    return Stream.of(
            line.words() + ".line", line.words() + ".subject", "notifications.kind." + line.kind())
        .map(key -> Objects.requireNonNullElse(words.getMessage(key, arguments, "", locale), ""))
        .filter(said -> !said.isEmpty())
        .findFirst()
        .orElse(UNKNOWN);
  }
}

package org.rebond.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is new for the person who acts, and nobody else's: of the teams they are in today. Whether
 * they may see what a line leads to is asked there. Reading leaves no line in the audit trail: it
 * changes nothing for anybody else.
 */
@Component
class Inbox {

  /** One line as the page shows it. */
  record Shown(UUID id, String text, String kind, Instant at, boolean read) {}

  private final NewsLines lines;
  private final NewsWords words;

  Inbox(NewsLines lines, NewsWords words) {
    this.lines = lines;
    this.words = words;
  }

  int unread(Actor actor) {
    return lines.unread(asked(actor, Optional.empty()));
  }

  int count(Actor actor, Optional<NotificationKind> kind) {
    return lines.count(asked(actor, kind));
  }

  List<Shown> page(Actor actor, Optional<NotificationKind> kind, int page, Locale locale) {
    List<NewsLines.Line> all = lines.page(asked(actor, kind), page);
    Map<OrganisationId, String> names = words.names(all);
    return all.stream()
        .map(
            line ->
                new Shown(
                    line.id(),
                    words.said(line, names, locale),
                    line.kind(),
                    line.at(),
                    line.read()))
        .toList();
  }

  /** Where it leads. */
  @Transactional
  public String open(UUID id, Actor actor) {
    return lines.read(asked(actor, Optional.empty()), id).orElseThrow(NotFound::new);
  }

  @Transactional
  public void readAll(Actor actor) {
    lines.readAll(asked(actor, Optional.empty()));
  }

  private static NewsLines.Asked asked(Actor actor, Optional<NotificationKind> kind) {
    return new NewsLines.Asked(
        actor.accountId().orElseThrow(NotAllowed::new), actor.roles().keySet(), kind);
  }
}

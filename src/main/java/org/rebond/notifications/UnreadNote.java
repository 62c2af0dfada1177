package org.rebond.notifications;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection.Block;
import org.rebond.accounts.TodayNote;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** On "Aujourd'hui": how much is new. */
@Component
class UnreadNote implements TodayNote {

  private final Inbox inbox;

  UnreadNote(Inbox inbox) {
    this.inbox = inbox;
  }

  @Override
  public Optional<Block> note(UUID account, Actor actor) {
    return Optional.of(inbox.unread(actor))
        .filter(count -> count > 0)
        .map(count -> new Block("notifications.title", "notifications/views/today", count));
  }
}

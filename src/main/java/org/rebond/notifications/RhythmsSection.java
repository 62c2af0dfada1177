package org.rebond.notifications;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** On "Mon compte": when mail comes. */
@Component
class RhythmsSection implements AccountSection {

  @Override
  public int order() {
    return 30;
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    return Optional.of(new Block("notifications.rhythms.title", "notifications/views/section", ""));
  }
}

package org.rebond.accounts;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;

/** What a feature says at the top of "Aujourd'hui" to the one who has just come in: a bean. */
public interface TodayNote {

  /** Nothing, most of the time; the actor is always signed in. */
  Optional<AccountSection.Block> note(UUID account, Actor actor);
}

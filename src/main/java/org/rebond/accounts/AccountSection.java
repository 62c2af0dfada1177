package org.rebond.accounts;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;

/** What a feature brings to the page "Mon compte": a bean of this type, asked at each view. */
public interface AccountSection {

  /** Lower orders come first: 10 signing in, 20 sessions, 30 messages, 80 my data, 90 leaving. */
  int order();

  /** Nothing where this person has no use for it; the actor is always signed in. */
  Optional<Block> block(UUID account, Actor actor);

  /**
   * One block.
   *
   * @param titleKey key of its heading in the bundle of the feature
   * @param view template with a fragment {@code block(model)}, which brings the content only
   */
  record Block(String titleKey, String view, Object model) {}
}

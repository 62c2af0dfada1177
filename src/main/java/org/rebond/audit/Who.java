package org.rebond.audit;

import java.util.Optional;
import java.util.UUID;
import org.rebond.organisations.Actor;

/**
 * The personal part of a line: an account, or the link that someone without one opened. The chain
 * holds its digest under a salt of this line alone, so that erasing it and its salt leaves the
 * chain whole and nothing to guess from.
 */
record Who(Optional<UUID> account, Optional<UUID> link) {

  static Who of(Actor actor) {
    return new Who(
        actor.accountId(), actor.links().stream().map(Actor.HeldLink::id).sorted().findFirst());
  }

  boolean nobody() {
    return account.isEmpty() && link.isEmpty();
  }

  Digest digest(byte[] salt) {
    return new Sha256().add(salt).add(account).add(link).digest();
  }
}

package org.rebond.accounts.signin;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;

/**
 * A message that somebody asked for.
 *
 * @param account nobody's where the address is not known; everything else then looks the same
 * @param path where to continue; empty for the usual place
 * @param tries how often its code was typed wrong
 */
record Asked(
    UUID id, Optional<UUID> account, EmailAddress email, String path, int tries, State state) {

  static final int MOST_TRIES = 5;

  enum State {
    OPEN,
    EXPIRED,
    USED
  }

  boolean open() {
    return state == State.OPEN;
  }

  /** The code can still be typed; the link may work where it cannot. */
  boolean codeLives() {
    return open() && tries < MOST_TRIES;
  }
}

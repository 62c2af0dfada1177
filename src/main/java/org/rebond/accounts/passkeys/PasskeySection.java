package org.rebond.accounts.passkeys;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** The passkeys of a person, on their account page. */
@Component
class PasskeySection implements AccountSection {

  /** What the block shows. */
  record Shown(List<Passkey> passkeys, boolean more) {}

  private final Passkeys passkeys;

  PasskeySection(Passkeys passkeys) {
    this.passkeys = passkeys;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    List<Passkey> mine = passkeys.of(account);
    return Optional.of(
        new Block(
            "accounts.passkeys.title",
            "accounts/passkeys/views/section",
            new Shown(mine, mine.size() < Passkeys.MOST)));
  }
}

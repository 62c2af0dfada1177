package org.rebond.accounts.proconnect;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountSection;
import org.rebond.organisations.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** On "Mon compte": the identities that open it; nothing where there are none and cannot be. */
@Component
class IdentitySection implements AccountSection {

  /**
   * What the block shows.
   *
   * @param more whether one can be tied: there is a provider, and none is tied yet
   */
  record Shown(List<LinkedIdentity> identities, boolean more) {}

  private final Identities identities;
  private final ObjectProvider<Provider> provider;

  IdentitySection(Identities identities, ObjectProvider<Provider> provider) {
    this.identities = identities;
    this.provider = provider;
  }

  @Override
  public int order() {
    return 12;
  }

  @Override
  public Optional<Block> block(UUID account, Actor actor) {
    List<LinkedIdentity> mine = identities.of(account);
    boolean configured = provider.getIfAvailable() != null;
    return mine.isEmpty() && !configured
        ? Optional.empty()
        : Optional.of(
            new Block(
                "accounts.proConnect.title",
                "accounts/proconnect/views/section",
                new Shown(mine, configured && mine.isEmpty())));
  }
}

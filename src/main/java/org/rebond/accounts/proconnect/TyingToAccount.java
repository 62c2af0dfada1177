package org.rebond.accounts.proconnect;

import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;

/** Ties an identity to the account that is signed in, which asked for it in this browser. */
@Component
@WhereConfigured
class TyingToAccount {

  private final Provider provider;
  private final Identities identities;
  private final Accounts accounts;

  TyingToAccount(Provider provider, Identities identities, Accounts accounts) {
    this.provider = provider;
    this.identities = identities;
    this.accounts = accounts;
  }

  /** The address must be the account's: the browser may be signed in there as somebody else. */
  void tie(Identified person, UUID account, Actor actor) throws NotIdentified {
    if (actor.accountId().filter(account::equals).isEmpty()) {
      throw new NotIdentified(Failure.ELSEWHERE, "another account, or none, is signed in by now");
    }
    if (person.email().isEmpty() || !accounts.email(account).equals(person.email())) {
      throw new NotIdentified(Failure.OTHER_ADDRESS, "not the account's address");
    }
    identities.tie(provider.issuer(), person.subject(), account);
  }
}

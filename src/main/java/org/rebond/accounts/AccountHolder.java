package org.rebond.accounts;

import java.util.UUID;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * The rule of whose data an account may see, correct and erase: its holder's, and nobody else's.
 */
@Component
public class AccountHolder {

  private final Accounts accounts;

  AccountHolder(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The person who acts, by their account. */
  public Person of(Actor actor) {
    UUID account = actor.accountId().orElseThrow(NotAllowed::new);
    EmailAddress email = accounts.email(account).orElseThrow(NotAllowed::new);
    return new Person(actor.accountId(), email);
  }
}

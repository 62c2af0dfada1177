package org.rebond.accounts.correspondents;

import java.util.Optional;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.PersonalLinks;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Actor.HeldLink;
import org.rebond.organisations.NotAllowed;
import org.springframework.stereotype.Component;

/**
 * The rule of whose data a link of this purpose shows: that of the address it was sent to. An
 * address that has an account is seen to from the account, which asks for more than a link.
 */
@Component
class LinkHolder {

  private final PersonalLinks links;
  private final Accounts accounts;

  LinkHolder(PersonalLinks links, Accounts accounts) {
    this.links = links;
    this.accounts = accounts;
  }

  Person of(Actor actor) {
    EmailAddress email =
        link(actor).map(HeldLink::id).flatMap(links::holder).orElseThrow(NotAllowed::new);
    if (accounts.find(email).isPresent()) {
      throw new NotAllowed();
    }
    return new Person(Optional.empty(), email);
  }

  static Optional<HeldLink> link(Actor actor) {
    return actor.links().stream()
        .filter(link -> link.purpose().equals(DataPurpose.NAME))
        .findFirst();
  }
}

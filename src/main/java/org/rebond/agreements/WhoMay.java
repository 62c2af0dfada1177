package org.rebond.agreements;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

/** The rule of who may see an agreement, and make which transition of it; asked by every route. */
@Component
class WhoMay {

  private final Accounts accounts;

  WhoMay(Accounts accounts) {
    this.accounts = accounts;
  }

  boolean see(Actor actor, Agreement agreement) {
    return agreement.terms().parties().stream()
            .anyMatch(party -> actor.is(Role.READER, party.organisation()))
        || agreement.terms().signatories().stream()
            .anyMatch(signatory -> actor.holdsLink(SignerPurpose.NAME, signatory.id()));
  }

  /** In which capacity this person would make the transition; empty where they may not. */
  Optional<By> as(Actor actor, Agreement agreement, Transition transition) {
    return switch (transition.who) {
      case FACILITATOR -> member(actor, agreement, Role.FACILITATOR, Capacity.FACILITATOR);
      case MANAGER -> member(actor, agreement, Role.MANAGER, Capacity.MANAGER);
      case SIGNATORY -> signatory(actor, agreement).map(By::signatory);
      case CALENDAR -> Optional.empty();
    };
  }

  By require(Actor actor, Agreement agreement, Transition transition) {
    return as(actor, agreement, transition).orElseThrow(NotAllowed::new);
  }

  /** Whether the transition is possible now for this person: what pages show a button for. */
  boolean can(Actor actor, Agreement agreement, Transition transition) {
    if (!transition.from.contains(agreement.state())) {
      return false;
    }
    Optional<By> by = as(actor, agreement, transition);
    return by.isPresent()
        && by.get().signatory().map(id -> agreement.signatureOf(id).isEmpty()).orElse(true);
  }

  /**
   * The signatory that this person is: by the link sent to that signatory, or as a signatory of the
   * organisation whose account has that address. One still to sign comes first.
   */
  Optional<Signatory> signatory(Actor actor, Agreement agreement) {
    Optional<EmailAddress> address = actor.accountId().flatMap(accounts::email);
    return agreement.terms().signatories().stream()
        .filter(signatory -> is(actor, address, signatory))
        .min(
            java.util.Comparator.comparing(
                signatory -> agreement.signatureOf(signatory.id()).isPresent()));
  }

  /** The same, where it must be this one and no other. */
  boolean is(Actor actor, Signatory signatory) {
    return is(actor, actor.accountId().flatMap(accounts::email), signatory);
  }

  private static boolean is(Actor actor, Optional<EmailAddress> address, Signatory signatory) {
    UUID id = signatory.id();
    return actor.holdsLink(SignerPurpose.NAME, id)
        || (actor.is(Role.SIGNATORY, signatory.organisation())
            && address.filter(signatory.email()::equals).isPresent());
  }

  private static Optional<By> member(
      Actor actor, Agreement agreement, Role role, Capacity capacity) {
    return agreement.terms().parties().stream()
        .filter(party -> actor.is(role, party.organisation()))
        .findFirst()
        .map(party -> By.member(capacity, party.organisation()));
  }
}

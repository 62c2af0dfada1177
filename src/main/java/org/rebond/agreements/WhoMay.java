package org.rebond.agreements;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.LentSignatures;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.springframework.stereotype.Component;

/** The rule of who may see an agreement, and make which transition of it; asked by every route. */
@Component
class WhoMay {

  /**
   * The signatory that somebody signs for.
   *
   * @param delegated whether they do it in the place of a colleague who lent them the signature
   */
  record Hand(Signatory signatory, boolean delegated) {}

  private final Accounts accounts;
  private final LentSignatures lent;

  WhoMay(Accounts accounts, LentSignatures lent) {
    this.accounts = accounts;
    this.lent = lent;
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
      case SIGNATORY ->
          hand(actor, agreement).map(hand -> By.signatory(hand.signatory(), hand.delegated()));
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
   * The signatory that this person signs for: by the link sent to that signatory, as a signatory of
   * the organisation whose account has that address, or as one to whom that signatory lent the
   * signature for these days. One still to sign comes first.
   */
  Optional<Hand> hand(Actor actor, Agreement agreement) {
    return hands(actor, agreement.terms().signatories())
        .min(
            Comparator.comparing(hand -> agreement.signatureOf(hand.signatory().id()).isPresent()));
  }

  /** The same, where it must be this one and no other. */
  Optional<Hand> hand(Actor actor, Signatory signatory) {
    return hands(actor, List.of(signatory)).findFirst();
  }

  private Stream<Hand> hands(Actor actor, List<Signatory> signatories) {
    List<Signatory> near =
        signatories.stream()
            .filter(
                one ->
                    actor.holdsLink(SignerPurpose.NAME, one.id())
                        || actor.is(Role.SIGNATORY, one.organisation()))
            .toList();
    if (near.isEmpty()) {
      return Stream.empty();
    }
    Optional<EmailAddress> own = actor.accountId().flatMap(accounts::email);
    Map<OrganisationId, Set<EmailAddress>> lentHere =
        actor.accountId().map(lent::signsFor).orElse(Map.of());
    return near.stream()
        .flatMap(
            one -> {
              if (actor.holdsLink(SignerPurpose.NAME, one.id())
                  || own.filter(known -> one.at(known.value())).isPresent()) {
                return Stream.of(new Hand(one, false));
              }
              Set<EmailAddress> givers = lentHere.getOrDefault(one.organisation(), Set.of());
              return one.email().filter(givers::contains).isPresent()
                  ? Stream.of(new Hand(one, true))
                  : Stream.empty();
            });
  }

  private static Optional<By> member(
      Actor actor, Agreement agreement, Role role, Capacity capacity) {
    return agreement.terms().parties().stream()
        .filter(party -> actor.is(role, party.organisation()))
        .findFirst()
        .map(party -> By.member(capacity, party.organisation()));
  }
}

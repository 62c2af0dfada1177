package org.rebond.agreements;

import java.util.List;
import org.rebond.organisations.Actor;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.shared.Period;

/**
 * A signed agreement, as other modules need it.
 *
 * @param number such as RB-2026-79-0001
 */
public record AgreementInForce(
    AgreementId id, String number, Period term, List<OrganisationId> parties) {

  public String path() {
    return "/conventions/" + id;
  }

  /** Whether this person reads more of it than number and term. */
  public boolean opensFor(Actor actor) {
    return parties.stream().anyMatch(party -> actor.is(Role.READER, party));
  }

  static AgreementInForce of(Agreement agreement) {
    return new AgreementInForce(
        agreement.id(),
        agreement.number().orElseThrow(),
        agreement.terms().period(),
        agreement.terms().parties().stream().map(Party::organisation).toList());
  }
}

package org.rebond.agreements;

import java.util.List;
import org.rebond.organisations.OrganisationId;
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

  static AgreementInForce of(Agreement agreement) {
    return new AgreementInForce(
        agreement.id(),
        agreement.number().orElseThrow(),
        agreement.terms().period(),
        agreement.terms().parties().stream().map(Party::organisation).toList());
  }
}

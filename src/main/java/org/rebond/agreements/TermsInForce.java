package org.rebond.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.rebond.partnerships.AgreementTerms;
import org.rebond.partnerships.PartnershipId;
import org.rebond.shared.Period;
import org.springframework.stereotype.Component;

/** Tells the partnerships what agreements say of how alive they are: their terms, nothing more. */
@Component
class TermsInForce implements AgreementTerms {

  private final Agreements agreements;

  TermsInForce(Agreements agreements) {
    this.agreements = agreements;
  }

  @Override
  public Map<PartnershipId, Period> inForce(Collection<PartnershipId> partnerships, LocalDate day) {
    Map<PartnershipId, Period> terms = new HashMap<>();
    agreements
        .inForce(partnerships, day)
        .forEach(
            (partnership, all) ->
                all.stream()
                    .map(AgreementInForce::term)
                    .max(Comparator.comparing(Period::to))
                    .ifPresent(term -> terms.put(partnership, term)));
    return terms;
  }
}

package org.rebond.partnerships;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.rebond.shared.Period;

/** Of each partnership that has an agreement in force that day, its term; the latest to end. */
public interface AgreementTerms {

  Map<PartnershipId, Period> inForce(Collection<PartnershipId> partnerships, LocalDate day);
}

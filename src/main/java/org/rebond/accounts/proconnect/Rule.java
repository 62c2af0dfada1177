package org.rebond.accounts.proconnect;

import java.util.UUID;
import org.rebond.accounts.EmailAddress;

/**
 * By what the instance takes somebody for one of an organisation's people: everything that is not
 * empty must be so.
 *
 * @param siret establishment that the provider names; several agencies may share one
 * @param unit service that the provider names, whatever its capitals
 * @param domain of the address they have proven here
 * @param atOnce let in as a reader; otherwise the team is asked
 */
record Rule(
    UUID id,
    UUID organisation,
    String organisationName,
    String siret,
    String unit,
    String domain,
    boolean atOnce) {

  boolean fits(Identified person, EmailAddress proven) {
    return !(siret.isEmpty() && unit.isEmpty() && domain.isEmpty())
        && (siret.isEmpty() || siret.equals(person.siret()))
        && (unit.isEmpty() || unit.equalsIgnoreCase(person.unit()))
        && (domain.isEmpty() || domain.equals(proven.domain()));
  }
}

package org.rebond.agreements;

import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.organisations.OrganisationId;

/**
 * Who signs for an organisation: the role is what the document shows, the address is only where the
 * personal link and the code go.
 *
 * @param email none once it was erased, which happens only to what nobody can sign any more
 */
record Signatory(UUID id, OrganisationId organisation, String role, Optional<EmailAddress> email) {

  static final int ROLE = 120;

  Signatory {
    role = role.strip();
    if (role.isEmpty() || role.length() > ROLE) {
      throw new IllegalArgumentException("a signatory has a role");
    }
  }

  Signatory(UUID id, OrganisationId organisation, String role, EmailAddress email) {
    this(id, organisation, role, Optional.of(email));
  }

  boolean at(String address) {
    return email.filter(known -> known.value().equals(address)).isPresent();
  }
}

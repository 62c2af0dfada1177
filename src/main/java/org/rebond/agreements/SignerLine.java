package org.rebond.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who signs and since when, as pages and papers show it: a role and a party, never an address. */
record SignerLine(String role, Party party, Optional<Instant> signedAt, boolean byDelegation) {

  static List<SignerLine> of(Agreement agreement) {
    return agreement.terms().signatories().stream()
        .map(
            signatory ->
                new SignerLine(
                    signatory.role(),
                    agreement.terms().party(signatory.organisation()),
                    agreement.signatureOf(signatory.id()).map(Signature::at),
                    agreement.signatureOf(signatory.id()).filter(Signature::delegated).isPresent()))
        .toList();
  }
}

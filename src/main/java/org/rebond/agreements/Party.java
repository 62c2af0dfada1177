package org.rebond.agreements;

import java.util.List;
import java.util.Optional;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Side;
import org.rebond.shared.Siret;

/**
 * An organisation that is bound, under the identity it had then: a later renaming or merger does
 * not change what was signed.
 *
 * @param address may be empty
 * @param brings what it commits to, in its own words
 */
record Party(
    OrganisationId organisation,
    Side side,
    String legalName,
    Optional<Siret> siret,
    String address,
    String brings) {

  static final int NAME = 200;
  static final int ADDRESS = 300;
  static final int BRINGS = 2000;

  Party {
    legalName = legalName.strip();
    address = address.strip();
    brings = brings.strip();
    if (legalName.isEmpty()
        || legalName.length() > NAME
        || address.length() > ADDRESS
        || brings.length() > BRINGS) {
      throw new IllegalArgumentException("a party has a legal name, and texts of bounded length");
    }
  }

  /** What it brings, line by line as typed, for pages and papers. */
  public List<String> paragraphs() {
    return brings.lines().filter(line -> !line.isBlank()).toList();
  }
}

package org.rebond.accounts.proconnect;

import java.util.Optional;
import org.rebond.accounts.EmailAddress;

/**
 * Somebody as the provider says.
 *
 * @param subject names them at this provider, for us, as long as their employer's directory stays
 * @param email said and not proven: see decision 24
 * @param siret of the establishment; empty where it was not said
 * @param unit service they work in; empty where it was not said
 * @param sealedToken the ID token, which the provider wants back when they sign out
 */
record Identified(
    String subject, Optional<EmailAddress> email, String siret, String unit, String sealedToken) {

  static final int LONGEST_UNIT = 200;
  static final int LONGEST_SUBJECT = 255;

  Identified {
    siret = siret.matches("\\d{14}") ? siret : "";
    unit = unit.strip().length() > LONGEST_UNIT ? "" : unit.strip();
  }
}

package org.rebond.accounts.proconnect;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.rebond.accounts.ClientNetwork;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.Limits;
import org.springframework.stereotype.Component;

/** How often one may go to the provider, come back, and have a code sent to an address. */
@Component
@WhereConfigured
class ProConnectLimits {

  static final int A_CLIENT_LEAVES = 100;
  static final int A_CLIENT_RETURNS = 100;
  static final int AN_IDENTITY_PROVES = 5;
  static final int AN_ADDRESS_A_DAY = 10;

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Limits limits;

  ProConnectLimits(Limits limits) {
    this.limits = limits;
  }

  void requireLeaving(HttpServletRequest request) {
    limits.require(
        "accounts.proConnect.leave", ClientNetwork.of(request), A_CLIENT_LEAVES, QUARTER);
  }

  void requireReturning(HttpServletRequest request) {
    limits.require(
        "accounts.proConnect.return", ClientNetwork.of(request), A_CLIENT_RETURNS, QUARTER);
  }

  /** These letters count apart: nobody uses up those of the owner's own signing in. */
  void requireProving(String subject, EmailAddress email) {
    limits.require("accounts.proConnect.proof", subject, AN_IDENTITY_PROVES, HOUR);
    limits.require("accounts.proConnect.letters", email.value(), AN_ADDRESS_A_DAY, DAY);
  }
}

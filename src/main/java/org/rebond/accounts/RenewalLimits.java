package org.rebond.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.rebond.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * How often links are renewed. Counted for the link itself: only who holds it can use up its tries,
 * so a stranger keeps nobody from renewing theirs.
 */
@Component
class RenewalLimits {

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final int A_LINK = 5;
  private static final int A_CLIENT = 100;

  private final Limits limits;

  RenewalLimits(Limits limits) {
    this.limits = limits;
  }

  void require(PersonalLink link, HttpServletRequest request) {
    limits.require("accounts.renewal.client", ClientNetwork.of(request), A_CLIENT, QUARTER);
    limits.require("accounts.renewal.link", link.id().toString(), A_LINK, QUARTER);
  }
}

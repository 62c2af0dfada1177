package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.UUID;
import org.rebond.accounts.ClientNetwork;
import org.rebond.accounts.EmailAddress;
import org.rebond.platform.Limits;
import org.springframework.stereotype.Component;

/**
 * How often one may ask for messages and type codes. Nothing that a stranger can use up stops the
 * owner of an address: see decision 19. None of it depends on whether an account exists.
 */
@Component
public class SignInLimits {

  static final int A_CLIENT_ASKS = 100;
  static final int A_CLIENT_ASKS_FOR_ONE = 5;
  static final int AN_ADDRESS_A_DAY = 30;
  static final int A_CLIENT_TYPES = 60;
  static final int WRONG_IN_AN_HOUR = 200;
  static final int A_LINK_TYPES = 10;
  static final int A_LINK_RENEWS = 3;
  static final int CONFIRMATIONS_AN_HOUR = 10;

  private static final Duration QUARTER = Duration.ofMinutes(15);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);

  private final Limits limits;

  SignInLimits(Limits limits) {
    this.limits = limits;
  }

  public void requireAsking(HttpServletRequest request, EmailAddress email) {
    String client = ClientNetwork.of(request);
    limits.require(
        "accounts.signIn.pair", client + " " + email.value(), A_CLIENT_ASKS_FOR_ONE, QUARTER);
    limits.require("accounts.signIn.client", client, A_CLIENT_ASKS, QUARTER);
  }

  /** Whether one more message may leave to this address today, whoever asks. */
  public boolean mails(EmailAddress email) {
    return limits.allow("accounts.signIn.mails", email.value(), AN_ADDRESS_A_DAY, DAY);
  }

  /** Only who holds the link can use up its renewals. */
  void requireRenewing(UUID asked) {
    limits.require("accounts.signIn.renewal", asked.toString(), A_LINK_RENEWS, QUARTER);
  }

  /** Before a code of six digits that its browser asked for is looked at. */
  public void requireTyping(HttpServletRequest request) {
    if (limits.exhausted("accounts.code.wrong", "", WRONG_IN_AN_HOUR, HOUR)) {
      throw limits.refusal(HOUR);
    }
    limits.require("accounts.code.client", ClientNetwork.of(request), A_CLIENT_TYPES, QUARTER);
  }

  /** Guessing in many places at once, never in one too often, is seen by what all of it misses. */
  public void wrong() {
    limits.allow("accounts.code.wrong", "", WRONG_IN_AN_HOUR, HOUR);
  }

  /** Before a code is looked at that stands in the same message as the link. */
  void requireTypingBesideLink(UUID asked) {
    limits.require("accounts.code.link", asked.toString(), A_LINK_TYPES, QUARTER);
  }

  public void requireConfirming(UUID account) {
    limits.require("accounts.confirmation", account.toString(), CONFIRMATIONS_AN_HOUR, HOUR);
  }
}

package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A code by which somebody shows that they read the mailbox of an address, before another way of
 * signing in ties anything to it. Whether an account has the address changes nothing. The letter
 * holds no link, so its code is of use only where it was asked for.
 */
@Component
public class AddressProof {

  private final Requests requests;
  private final Codes codes;
  private final SignIn signIn;
  private final SignInMail mail;
  private final SignInLimits limits;

  AddressProof(
      Requests requests, Codes codes, SignIn signIn, SignInMail mail, SignInLimits limits) {
    this.requests = requests;
    this.codes = codes;
    this.signIn = signIn;
    this.mail = mail;
    this.limits = limits;
  }

  /**
   * Sends a code; the caller limits how often. It does not count among the letters of signing in.
   */
  @Transactional
  public UUID send(EmailAddress email, Locale locale) {
    UUID id = UUID.randomUUID();
    String code = codes.make();
    Asked asked = new Asked(id, Optional.empty(), email, "", 0, Asked.State.OPEN);
    requests.add(asked, Optional.of(code), Optional.empty(), Optional.empty(), false);
    mail.address(email, locale, code);
    return id;
  }

  /** Whether the code can still be typed. */
  public boolean waits(UUID proof) {
    return requests.find(proof).filter(Asked::codeLives).isPresent();
  }

  /** Whether this was the code; it proves once. */
  public boolean proves(UUID proof, String typed, HttpServletRequest request) {
    limits.requireTyping(request);
    return requests
        .find(proof)
        .filter(Asked::codeLives)
        .filter(asked -> signIn.typed(asked, typed) && requests.spend(proof))
        .isPresent();
  }
}

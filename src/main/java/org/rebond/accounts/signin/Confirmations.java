package org.rebond.accounts.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.Actors;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Sessions;
import org.rebond.organisations.NotAllowed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The code by which somebody signed in shows again who they are; bound to their session. */
@Component
class Confirmations {

  private static final String ASKED = "confirmation";

  private final Actors actors;
  private final Accounts accounts;
  private final Requests requests;
  private final Codes codes;
  private final SignIn signIn;
  private final SignInMail mail;
  private final SignInLimits limits;
  private final Sessions sessions;
  private final TransactionTemplate transaction;

  Confirmations(
      Actors actors,
      Accounts accounts,
      Requests requests,
      Codes codes,
      SignIn signIn,
      SignInMail mail,
      SignInLimits limits,
      Sessions sessions,
      TransactionTemplate transaction) {
    this.actors = actors;
    this.accounts = accounts;
    this.requests = requests;
    this.codes = codes;
    this.signIn = signIn;
    this.mail = mail;
    this.limits = limits;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /** Where the code goes. */
  EmailAddress address(HttpServletRequest request) {
    return accounts.email(account(request)).orElseThrow(NotAllowed::new);
  }

  /** The message that this session asked for, where its code can still be typed. */
  Optional<Asked> waiting(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ASKED) instanceof UUID id
        ? requests
            .find(id)
            .filter(Asked::codeLives)
            .filter(asked -> asked.account().equals(Optional.of(account(request))))
        : Optional.empty();
  }

  /** Sends a code; the session remembers for which it is. */
  void send(HttpServletRequest request, Locale locale) {
    UUID account = account(request);
    limits.requireConfirming(account);
    EmailAddress email = address(request);
    UUID id = UUID.randomUUID();
    String code = codes.make();
    Asked asked = new Asked(id, Optional.of(account), email, "", 0, Asked.State.OPEN);
    transaction.executeWithoutResult(
        status -> {
          requests.add(asked, Optional.of(code), Optional.empty(), Optional.empty(), true);
          mail.confirmation(email, locale, code);
        });
    request.getSession().setAttribute(ASKED, id);
  }

  /** Whether this was the code; then the session is fresh again. */
  boolean confirm(String typed, HttpServletRequest request) {
    limits.requireTyping(request);
    boolean right =
        waiting(request)
            .filter(asked -> signIn.typed(asked, typed) && requests.spend(asked.id()))
            .isPresent();
    if (right) {
      request.getSession().removeAttribute(ASKED);
      sessions.confirm(request);
    }
    return right;
  }

  private UUID account(HttpServletRequest request) {
    return actors.of(request).accountId().orElseThrow(NotAllowed::new);
  }
}

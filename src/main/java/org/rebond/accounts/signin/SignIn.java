package org.rebond.accounts.signin;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.LocalPath;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the message that signs in, and takes its link or its code. Whether an address is known
 * changes nothing that the one who asks can see.
 */
@Component
class SignIn {

  /** One more unread message to one address within its quarter of an hour is only a nuisance. */
  private static final int MOST_WAITING = 5;

  private final Accounts accounts;
  private final Requests requests;
  private final Codes codes;
  private final SignInMail mail;
  private final SignInLimits limits;
  private final AuditTrail audit;

  SignIn(
      Accounts accounts,
      Requests requests,
      Codes codes,
      SignInMail mail,
      SignInLimits limits,
      AuditTrail audit) {
    this.accounts = accounts;
    this.requests = requests;
    this.codes = codes;
    this.mail = mail;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Sends a message, unless enough of them wait in that box already: those sign in from any
   * browser.
   *
   * @param mayMail whether this address may get one more today
   * @return what the asking browser keeps
   */
  @Transactional
  public String ask(EmailAddress email, String suite, boolean mayMail, Locale locale) {
    return send(email, suite, locale, mayMail && requests.waiting(email) < MOST_WAITING);
  }

  /** Sends a message once more, to whoever has an earlier one. */
  @Transactional
  public String renew(Asked old, Locale locale) {
    return send(old.email(), old.path(), locale, true);
  }

  private String send(EmailAddress email, String suite, Locale locale, boolean mailed) {
    Optional<UUID> account = accounts.find(email);
    String secret = Secret.random();
    String browser = Secret.random();
    String code = codes.make();
    String path = LocalPath.parse(suite).map(LocalPath::value).orElse("");
    Asked asked = new Asked(UUID.randomUUID(), account, email, path, 0, Asked.State.OPEN);
    Optional<String> sent = account.filter(known -> mailed).map(known -> code);
    requests.add(asked, sent, Optional.of(secret), Optional.of(browser), mailed);
    if (mailed && account.isPresent()) {
      mail.known(email, locale, secret, code);
    } else if (mailed) {
      mail.unknown(email, locale);
    }
    return browser;
  }

  /** Whether this is the code; the try is counted whatever follows. */
  boolean typed(Asked asked, String code) {
    return right(asked, code, requests.tried(asked.id()));
  }

  /** The same for whoever holds the link too; the tries of the asking browser are its own. */
  boolean typedBesideLink(Asked asked, String code) {
    limits.requireTypingBesideLink(asked.id());
    return right(asked, code, requests.code(asked.id()));
  }

  private boolean right(Asked asked, String code, Optional<byte[]> hash) {
    if (hash.isEmpty()) {
      return false;
    }
    boolean right = codes.matches(asked.id(), code, hash.get());
    if (!right) {
      limits.wrong();
    }
    return right;
  }

  /** Uses the message up, link and code both; nobody where it was used or ran out meanwhile. */
  @Transactional
  public Optional<UUID> enter(Asked asked) {
    Optional<UUID> account = asked.account();
    if (account.isEmpty() || !requests.spend(asked.id())) {
      return Optional.empty();
    }
    Actor person = new Actor(account, Map.of(), Set.of(), false);
    audit.record(person, "accounts.signedIn", account.get());
    return account;
  }
}

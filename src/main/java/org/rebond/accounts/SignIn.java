package org.rebond.accounts;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends the link that signs in; the answer is the same whether or not the address is known. */
@Component
class SignIn {

  /** A sixth unread link to one address within its quarter of an hour would only be a nuisance. */
  private static final int MOST_PENDING = 5;

  private final Accounts accounts;
  private final PersonalLinks links;
  private final AccountMail mail;

  SignIn(Accounts accounts, PersonalLinks links, AccountMail mail) {
    this.accounts = accounts;
    this.links = links;
    this.mail = mail;
  }

  @Transactional
  public void request(EmailAddress email, String suite, Locale locale) {
    if (links.pending(SignInPurpose.NAME, email) >= MOST_PENDING) {
      return;
    }
    Optional<UUID> account = accounts.find(email);
    if (account.isPresent()) {
      URI link = links.issue(SignInPurpose.NAME, account.get(), email);
      mail.signIn(email, locale, LocalPath.parse(suite).map(path -> path.after(link)).orElse(link));
    } else {
      // Nobody receives this one: it only counts, so that a stranger's box cannot be flooded
      // either.
      links.issue(SignInPurpose.NAME, UUID.randomUUID(), email);
      mail.unknown(email, locale);
    }
  }
}

package org.rebond.accounts;

import java.net.URI;
import java.util.Optional;
import org.rebond.shared.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a link and what it gives in one transaction, and sends a new one where it ran out. */
@Component
class LinkExchange {

  private static final int MOST_PENDING = 3;

  private final PersonalLinks links;
  private final AccountMail mail;

  LinkExchange(PersonalLinks links, AccountMail mail) {
    this.links = links;
    this.mail = mail;
  }

  /** Refuses where somebody else, or the same person twice, was quicker with a single-use link. */
  @Transactional
  public LinkPurpose.Opening open(PersonalLink link) throws Refusal {
    if (!links.take(link)) {
      throw new Refusal("accounts.link.used");
    }
    return links.purpose(link.purpose()).open(link);
  }

  /**
   * The new link goes to the address of the old one, whoever asks, and leads where that one did.
   */
  @Transactional
  public void renew(PersonalLinks.Found found, Optional<LocalPath> next) throws Refusal {
    PersonalLink link = found.link();
    if (found.state() == PersonalLinks.State.REVOKED) {
      throw new Refusal("accounts.link.revoked");
    }
    if (links.pending(link.purpose(), link.email()) < MOST_PENDING) {
      URI anew = links.issue(link.purpose(), link.subject(), link.email());
      mail.renewal(
          link.email(),
          LocaleContextHolder.getLocale(),
          link.purpose(),
          next.map(path -> path.after(anew)).orElse(anew));
    }
  }
}

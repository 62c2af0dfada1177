package org.rebond.accounts.address;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.AccountHolder;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.PersonalLinks;
import org.rebond.accounts.signin.Codes;
import org.rebond.accounts.signin.SignInLimits;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for another address and proves it by a code. Whether the new address has an account already
 * changes nothing that the one who asks can see.
 */
@Component
class AddressChange {

  /** They all do the same: more of them in one box would be a nuisance. */
  private static final int MOST_WARNINGS = 3;

  private final AccountHolder holder;
  private final Accounts accounts;
  private final AddressRows rows;
  private final AddressMail mail;
  private final AddressMove move;
  private final PersonalLinks links;
  private final Codes codes;
  private final SignInLimits limits;
  private final AuditTrail audit;

  AddressChange(
      AccountHolder holder,
      Accounts accounts,
      AddressRows rows,
      AddressMail mail,
      AddressMove move,
      PersonalLinks links,
      Codes codes,
      SignInLimits limits,
      AuditTrail audit) {
    this.holder = holder;
    this.accounts = accounts;
    this.rows = rows;
    this.mail = mail;
    this.move = move;
    this.links = links;
    this.codes = codes;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Sends a code to the new address, and a way to stop it to the present one.
   *
   * @param mayMail whether the new address may get one more message today
   */
  @Transactional
  public void ask(EmailAddress to, boolean mayMail, Actor by, Locale locale) throws Refusal {
    Person me = holder.of(by);
    UUID account = me.account().orElseThrow();
    if (to.equals(me.email())) {
      throw new Refusal("accounts.address.refusal.same");
    }
    UUID id = UUID.randomUUID();
    String code = codes.make();
    boolean free = accounts.find(to).isEmpty();
    rows.ask(account, id, to, free && mayMail ? codes.hash(id, code) : codes.none());
    if (mayMail && free) {
      mail.code(to, locale, code);
    } else if (mayMail) {
      mail.taken(to, locale);
    }
    if (links.pending(KeepAddressPurpose.NAME, me.email()) < MOST_WARNINGS) {
      mail.asked(me.email(), locale, links.issue(KeepAddressPurpose.NAME, account, me.email()));
    }
    audit.record(by, "accounts.addressAsked", account);
  }

  /** The address that waits for its code. */
  Optional<EmailAddress> waiting(Actor actor) {
    return rows.waiting(actor.accountId().orElseThrow(NotAllowed::new));
  }

  /**
   * Whether this was the code; then the account has its new address.
   *
   * @param session the one that goes on
   */
  boolean confirm(String typed, String session, Actor by, Locale locale) throws Refusal {
    Optional<AddressRows.Waiting> waiting = rows.tried(by.accountId().orElseThrow(NotAllowed::new));
    if (waiting.isEmpty()) {
      return false;
    }
    if (!codes.matches(waiting.get().id(), typed, waiting.get().hash().array())) {
      limits.wrong();
      return false;
    }
    move.to(waiting.get(), session, by, locale);
    return true;
  }
}

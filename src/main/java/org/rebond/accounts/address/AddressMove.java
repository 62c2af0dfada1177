package org.rebond.accounts.address;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.AccountHolder;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalData.Person;
import org.rebond.accounts.PersonalLink;
import org.rebond.accounts.PersonalLinks;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an account its new address, and back the former one where its box says no. */
@Component
class AddressMove {

  private final AccountHolder holder;
  private final Accounts accounts;
  private final AddressRows rows;
  private final AddressMail mail;
  private final PersonalLinks links;
  private final AuditTrail audit;

  AddressMove(
      AccountHolder holder,
      Accounts accounts,
      AddressRows rows,
      AddressMail mail,
      PersonalLinks links,
      AuditTrail audit) {
    this.holder = holder;
    this.accounts = accounts;
    this.rows = rows;
    this.mail = mail;
    this.links = links;
    this.audit = audit;
  }

  /** After its code was typed. Sessions elsewhere end; teams and passkeys stay. */
  @Transactional
  public void to(AddressRows.Waiting proven, String session, Actor by, Locale locale)
      throws Refusal {
    Person me = holder.of(by);
    UUID account = me.account().orElseThrow();
    if (!rows.take(proven.id())) {
      throw new Refusal("accounts.address.refusal.over");
    }
    rows.move(account, me.email(), proven.email());
    rows.endElsewhere(account, session);
    mail.changed(me.email(), locale, links.issue(KeepAddressPurpose.NAME, account, me.email()));
    audit.record(by, "accounts.addressChanged", account);
  }

  /** Stops a change that waits, or takes back one that was made. Sessions elsewhere end. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(PersonalLink former, String session, Locale locale) throws Refusal {
    UUID account = former.subject();
    Optional<EmailAddress> present = accounts.email(account);
    if (present.isEmpty()) {
      throw new Refusal("accounts.address.refusal.gone");
    }
    rows.cancel(account);
    if (!present.get().equals(former.email())) {
      rows.move(account, present.get(), former.email());
      mail.takenBack(present.get(), locale);
    }
    rows.endElsewhere(account, session);
    links.revoke(KeepAddressPurpose.NAME, account);
    Actor owner = new Actor(Optional.of(account), Map.of(), Set.of(), false);
    audit.record(owner, "accounts.addressKept", account);
  }
}

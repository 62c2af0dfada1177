package org.rebond.partnerships.contacts;

import org.rebond.accounts.EmailAddress;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns the code of a letter into a link, sent to the address its reader types. */
@Component
class ReplyByLetter {

  private static final int MOST_ADDRESSES = 5;

  private final ReplyCodes codes;
  private final Contacts contacts;
  private final ContactMail mail;
  private final ContactSending sending;
  private final AuditTrail audit;

  ReplyByLetter(
      ReplyCodes codes,
      Contacts contacts,
      ContactMail mail,
      ContactSending sending,
      AuditTrail audit) {
    this.codes = codes;
    this.contacts = contacts;
    this.mail = mail;
    this.sending = sending;
    this.audit = audit;
  }

  @Transactional
  public void send(String typed, EmailAddress address, Actor by) throws Refusal {
    ContactId id =
        ReplyCode.parse(typed)
            .flatMap(codes::find)
            .orElseThrow(() -> new Refusal("partnerships.code.refusal.unknown"));
    Contact contact = contacts.lock(id);
    if (!mail.answering(contact.addressee().id()).isEmpty()) {
      throw new Refusal("partnerships.code.refusal.members", contact.addressee().name());
    }
    if (!contact.state().open()) {
      throw new Refusal("partnerships.contact.refusal." + contact.state().name());
    }
    sending.checkAddress(contact.sender().id(), address);
    contacts.address(id, address);
    if (contacts.addresses(id).size() > MOST_ADDRESSES) {
      throw new Refusal("partnerships.code.refusal.tooMany");
    }
    mail.link(contact, MessageKind.REQUEST, address);
    audit.record(by, "partnerships.codeUsed", id.value());
  }
}

package org.rebond.partnerships.contacts;

import java.util.Optional;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.partnerships.Partnership;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes back every link and the code that answer a contact, where a wrong person got one or the
 * right one has left. What was written stays, and the contact can still be answered: by a link to
 * another address, or by the new code on the letter.
 */
@Component
class LinksTakenBack {

  private final Contacts contacts;
  private final PersonalLinks links;
  private final ReplyCodes codes;
  private final ContactSending sending;
  private final ContactMail mail;
  private final AuditTrail audit;

  LinksTakenBack(
      Contacts contacts,
      PersonalLinks links,
      ReplyCodes codes,
      ContactSending sending,
      ContactMail mail,
      AuditTrail audit) {
    this.contacts = contacts;
    this.links = links;
    this.codes = codes;
    this.sending = sending;
    this.mail = mail;
    this.audit = audit;
  }

  /**
   * Pressed twice, it is done once more and changes nothing.
   *
   * @param instead where the side that wrote first sends a new link
   */
  @Transactional
  public void takeBack(ContactId id, Optional<EmailAddress> instead, Actor by) throws Refusal {
    Contact contact = contacts.lock(id);
    if (!contact.mayTakeBackLinks(by)) {
      throw new NotAllowed();
    }
    if (contact.state() == ContactState.ACCEPTED) {
      throw new Refusal("partnerships.links.refusal.accepted");
    }
    links.revoke(Partnership.LINK, id.value());
    contacts.forgetAddresses(id);
    codes.replace(id);
    if (instead.isPresent() && contact.mayWrite(by)) {
      sendTo(instead.get(), contact);
    }
    audit.record(by, "partnerships.contactLinksTakenBack", id.value());
  }

  private void sendTo(EmailAddress address, Contact contact) throws Refusal {
    if (!mail.answering(contact.addressee().id()).isEmpty()) {
      throw new Refusal("partnerships.code.refusal.members", contact.addressee().name());
    }
    if (!contact.state().open()) {
      throw new Refusal("partnerships.contact.refusal." + contact.state().name());
    }
    sending.checkAddress(contact.sender().id(), address);
    contacts.address(contact.id(), address);
    mail.link(contact, MessageKind.REQUEST, address);
  }
}

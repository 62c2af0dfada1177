package org.rebond.partnerships.contacts;

import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the side that was written to does with one button: says that it has the message, or comes
 * back to one that it declined. Pressed twice, it is done once.
 */
@Component
class Courtesies {

  private final Contacts contacts;
  private final ContactThread thread;
  private final ContactMail mail;
  private final AuditTrail audit;

  Courtesies(Contacts contacts, ContactThread thread, ContactMail mail, AuditTrail audit) {
    this.contacts = contacts;
    this.thread = thread;
    this.mail = mail;
    this.audit = audit;
  }

  /** The one thing that makes a contact "seen": no visit of a page does. */
  @Transactional
  public void acknowledge(ContactId id, Actor by) throws Refusal {
    make(id, MessageKind.RECEIPT, by);
  }

  @Transactional
  public void reopen(ContactId id, Actor by) throws Refusal {
    make(id, MessageKind.REOPENING, by);
  }

  private void make(ContactId id, MessageKind kind, Actor by) throws Refusal {
    Contact contact = contacts.lock(id);
    if (!contact.mayAnswer(by)) {
      throw new NotAllowed();
    }
    ContactState next = contact.state().after(kind);
    if (next == contact.state()) {
      return;
    }
    thread.add(id, contact.to(), kind, "", UUID.randomUUID());
    contacts.move(id, next);
    mail.toSender(contact, kind);
    audit.record(by, "partnerships.contact" + kind, id.value());
  }
}

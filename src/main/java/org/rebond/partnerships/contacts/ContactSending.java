package org.rebond.partnerships.contacts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Closures;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnerships;
import org.rebond.partnerships.Side;
import org.rebond.platform.Switch;
import org.rebond.platform.Switches;
import org.rebond.shared.Refusal;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a first contact. */
@Component
class ContactSending {

  private static final Switch CONTACTS = new Switch("partnerships.contacts");

  /**
   * What a form asks to send.
   *
   * @param key the form's: sent twice, it makes one contact
   * @param address where the other side has no account; none means a letter
   */
  record Order(
      UUID key,
      Organisation place,
      Organisation agency,
      Side from,
      String message,
      Optional<EmailAddress> address) {}

  private final Contacts contacts;
  private final ContactThread thread;
  private final ContactMail mail;
  private final ReplyCodes codes;
  private final Partnerships partnerships;
  private final ContactSpacing spacing;
  private final Closures closures;
  private final Switches switches;
  private final AuditTrail audit;
  private final Clock clock;

  ContactSending(
      Contacts contacts,
      ContactThread thread,
      ContactMail mail,
      ReplyCodes codes,
      Partnerships partnerships,
      ContactSpacing spacing,
      Closures closures,
      Switches switches,
      AuditTrail audit,
      Clock clock) {
    this.contacts = contacts;
    this.thread = thread;
    this.mail = mail;
    this.codes = codes;
    this.partnerships = partnerships;
    this.spacing = spacing;
    this.closures = closures;
    this.switches = switches;
    this.audit = audit;
    this.clock = clock;
  }

  @Bean
  static Switch contactsSwitch() {
    return CONTACTS;
  }

  @Transactional
  public Contact send(Order order, Actor by) throws Refusal {
    Instant now = clock.instant();
    Contact contact =
        new Contact(
            ContactId.random(),
            order.place(),
            order.agency(),
            order.from(),
            ContactState.SENT,
            now,
            now,
            Optional.empty(),
            Optional.empty());
    if (!contact.mayWrite(by)) {
      throw new NotAllowed();
    }
    closures.hold(List.of(contact.sender().id()));
    if (!contacts.add(contact, order.key())) {
      return contacts.sentWith(order.key()).orElseThrow();
    }
    if (!switches.isOpen(CONTACTS)) {
      throw new Refusal(CONTACTS.refusal());
    }
    check(contact, order.address());
    thread.add(
        contact.id(), contact.from(), MessageKind.REQUEST, order.message(), UUID.randomUUID());
    if (mail.answering(contact.addressee().id()).isEmpty()) {
      codes.issue(contact.id());
      order.address().ifPresent(address -> contacts.address(contact.id(), address));
    }
    mail.toAddressee(contact, MessageKind.REQUEST);
    audit.record(by, "partnerships.contactSent", contact.id().value());
    return contact;
  }

  /** An answer from one's own colleague would be no answer. */
  void checkAddress(OrganisationId sender, EmailAddress address) throws Refusal {
    if (mail.answering(sender).contains(address)) {
      throw new Refusal("partnerships.contact.refusal.ownAddress");
    }
  }

  private void check(Contact contact, Optional<EmailAddress> address) throws Refusal {
    if (partnerships.between(contact.place().id(), contact.agency().id()).isPresent()) {
      throw new Refusal("partnerships.contact.refusal.partners");
    }
    spacing.check(contact);
    if (address.isPresent()) {
      checkAddress(contact.sender().id(), address.get());
    }
  }
}

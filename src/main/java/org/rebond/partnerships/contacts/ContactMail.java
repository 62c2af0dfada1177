package org.rebond.partnerships.contacts;

import java.util.List;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipMail;
import org.springframework.stereotype.Component;

/**
 * Tells each side what the other wrote: its members where it has some, else the address a link goes
 * to. The text itself stays on the site.
 */
@Component
class ContactMail {

  private final Outbox outbox;
  private final PartnershipMail partners;
  private final PersonalLinks links;
  private final Contacts contacts;

  ContactMail(Outbox outbox, PartnershipMail partners, PersonalLinks links, Contacts contacts) {
    this.outbox = outbox;
    this.partners = partners;
    this.links = links;
    this.contacts = contacts;
  }

  List<EmailAddress> answering(OrganisationId organisation) {
    return partners.answering(organisation);
  }

  void toAddressee(Contact contact, MessageKind kind) {
    toAddressee(
        contact,
        News.of(
            NotificationKind.CONTACT,
            key(kind),
            contact.path(),
            contact.sender(),
            contact.addressee()));
  }

  void toSender(Contact contact, MessageKind kind) {
    partners.team(
        News.of(
            NotificationKind.CONTACT,
            key(kind),
            contact.path(),
            contact.addressee(),
            contact.sender()),
        contact.sender());
  }

  /** What the directorate says, it says to both. */
  void fromHelper(Contact contact, Organisation helper) {
    toAddressee(contact, fromHelper(contact, helper, contact.addressee()));
    partners.team(fromHelper(contact, helper, contact.sender()), contact.sender());
  }

  /** To somebody who asks for it with the code of a letter: they want it, whatever they chose. */
  void link(Contact contact, MessageKind kind, EmailAddress address) {
    outbox.post(
        Mail.of(
                address.value(),
                Locale.FRENCH,
                key(kind),
                contact.sender().name(),
                contact.addressee().name())
            .withLink(links.issue(Partnership.LINK, contact.id().value(), address)));
  }

  private void toAddressee(Contact contact, News news) {
    if (answering(contact.addressee().id()).isEmpty()) {
      contacts
          .addresses(contact.id())
          .forEach(address -> partners.byLink(news, contact.id().value(), address));
    } else {
      partners.team(news, contact.addressee());
    }
  }

  private static News fromHelper(Contact contact, Organisation helper, Organisation whom) {
    return News.of(NotificationKind.HELP, "partnerships.mail.HELPER", contact.path(), helper, whom);
  }

  private static String key(MessageKind kind) {
    return "partnerships.mail." + kind;
  }
}

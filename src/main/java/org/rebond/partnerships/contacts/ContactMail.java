package org.rebond.partnerships.contacts;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.platform.PlatformProperties;
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
  private final URI publicUrl;

  ContactMail(
      Outbox outbox,
      PartnershipMail partners,
      PersonalLinks links,
      Contacts contacts,
      PlatformProperties properties) {
    this.outbox = outbox;
    this.partners = partners;
    this.links = links;
    this.contacts = contacts;
    this.publicUrl = properties.publicUrl();
  }

  List<EmailAddress> answering(OrganisationId organisation) {
    return partners.answering(organisation);
  }

  void toAddressee(Contact contact, MessageKind kind) {
    List<EmailAddress> members = answering(contact.addressee().id());
    if (members.isEmpty()) {
      contacts.addresses(contact.id()).forEach(address -> link(contact, kind, address));
    } else {
      members.forEach(
          member -> post(member, kind, contact.sender(), contact.addressee(), page(contact)));
    }
  }

  void toSender(Contact contact, MessageKind kind) {
    answering(contact.sender().id())
        .forEach(
            member -> post(member, kind, contact.addressee(), contact.sender(), page(contact)));
  }

  void link(Contact contact, MessageKind kind, EmailAddress address) {
    post(
        address,
        kind,
        contact.sender(),
        contact.addressee(),
        links.issue(Partnership.LINK, contact.id().value(), address));
  }

  private void post(
      EmailAddress to, MessageKind kind, Organisation from, Organisation whom, URI where) {
    outbox.post(
        Mail.of(to.value(), Locale.FRENCH, "partnerships.mail." + kind, from.name(), whom.name())
            .withLink(where));
  }

  private URI page(Contact contact) {
    return publicUrl.resolve(contact.path());
  }
}

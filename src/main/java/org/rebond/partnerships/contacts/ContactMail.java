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

  private static final String HELPER = "partnerships.mail.HELPER";

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
    toAddressee(contact, key(kind), contact.sender());
  }

  void toSender(Contact contact, MessageKind kind) {
    toSender(contact, key(kind), contact.addressee());
  }

  /** What the directorate says, it says to both. */
  void fromHelper(Contact contact, Organisation helper) {
    toAddressee(contact, HELPER, helper);
    toSender(contact, HELPER, helper);
  }

  void link(Contact contact, MessageKind kind, EmailAddress address) {
    link(contact, key(kind), contact.sender(), address);
  }

  private void toAddressee(Contact contact, String key, Organisation from) {
    List<EmailAddress> members = answering(contact.addressee().id());
    if (members.isEmpty()) {
      contacts.addresses(contact.id()).forEach(address -> link(contact, key, from, address));
    } else {
      members.forEach(member -> post(member, key, from, contact.addressee(), page(contact)));
    }
  }

  private void toSender(Contact contact, String key, Organisation from) {
    answering(contact.sender().id())
        .forEach(member -> post(member, key, from, contact.sender(), page(contact)));
  }

  private void link(Contact contact, String key, Organisation from, EmailAddress address) {
    post(
        address,
        key,
        from,
        contact.addressee(),
        links.issue(Partnership.LINK, contact.id().value(), address));
  }

  private void post(EmailAddress to, String key, Organisation from, Organisation whom, URI where) {
    outbox.post(Mail.of(to.value(), Locale.FRENCH, key, from.name(), whom.name()).withLink(where));
  }

  private static String key(MessageKind kind) {
    return "partnerships.mail." + kind;
  }

  private URI page(Contact contact) {
    return publicUrl.resolve(contact.path());
  }
}

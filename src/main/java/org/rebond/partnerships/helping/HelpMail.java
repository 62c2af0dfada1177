package org.rebond.partnerships.helping;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.Contacts;
import org.rebond.platform.PlatformProperties;
import org.springframework.stereotype.Component;

/** Who is told what of a demand: the agency always before its directorate. */
@Component
class HelpMail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);

  private final Outbox outbox;
  private final PartnershipMail partners;
  private final PersonalLinks links;
  private final Contacts contacts;
  private final URI publicUrl;

  HelpMail(
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

  /** Whether anybody at the agency can be told at all. */
  boolean reaches(Contact contact) {
    return hasMembers(contact.agency().id()) || !contacts.addresses(contact.id()).isEmpty();
  }

  boolean hasMembers(OrganisationId organisation) {
    return !partners.answering(organisation).isEmpty();
  }

  void toAgency(Contact contact, HelpRequest asked) {
    agency(contact, asked, "partnerships.help.mail.agency", day(asked.agencyUntil()));
  }

  /** The place reads whether its directorate can be reached here, and what to do where not. */
  void broughtIn(Contact contact, HelpRequest asked) {
    OrganisationId directorate = asked.directorate().id();
    members(directorate, contact, asked, "partnerships.help.mail.directorate");
    members(
        contact.place().id(),
        contact,
        asked,
        hasMembers(directorate)
            ? "partnerships.help.mail.place"
            : "partnerships.help.mail.placeAlone");
    agency(contact, asked, "partnerships.help.mail.agencyAgain", "");
  }

  void takenBack(Contact contact, HelpRequest asked) {
    agency(contact, asked, "partnerships.help.mail.takenBack", "");
    if (asked.broughtIn()) {
      members(asked.directorate().id(), contact, asked, "partnerships.help.mail.takenBack");
    }
  }

  private void agency(Contact contact, HelpRequest asked, String key, String until) {
    List<EmailAddress> members = partners.answering(contact.agency().id());
    members.forEach(member -> post(member, key, contact, asked, until, page(contact)));
    if (members.isEmpty()) {
      contacts
          .addresses(contact.id())
          .forEach(
              address ->
                  post(
                      address,
                      key,
                      contact,
                      asked,
                      until,
                      links.issue(Partnership.LINK, contact.id().value(), address)));
    }
  }

  private void members(OrganisationId of, Contact contact, HelpRequest asked, String key) {
    partners.answering(of).forEach(member -> post(member, key, contact, asked, "", page(contact)));
  }

  private void post(
      EmailAddress to, String key, Contact contact, HelpRequest asked, String until, URI where) {
    outbox.post(
        Mail.of(
                to.value(),
                Locale.FRENCH,
                key,
                contact.place().name(),
                contact.agency().name(),
                asked.directorate().name(),
                until)
            .withLink(where));
  }

  private URI page(Contact contact) {
    return publicUrl.resolve(contact.path());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}

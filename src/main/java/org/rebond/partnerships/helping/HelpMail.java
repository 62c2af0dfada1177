package org.rebond.partnerships.helping;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.notifications.Notifications;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.contacts.Contact;
import org.rebond.partnerships.contacts.Contacts;
import org.springframework.stereotype.Component;

/** Who is told what of a demand: the agency always before its directorate. */
@Component
class HelpMail {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);

  private final Notifications notifications;
  private final PartnershipMail partners;
  private final Contacts contacts;

  HelpMail(Notifications notifications, PartnershipMail partners, Contacts contacts) {
    this.notifications = notifications;
    this.partners = partners;
    this.contacts = contacts;
  }

  /** Whether anybody at the agency can be told at all. */
  boolean reaches(Contact contact) {
    return hasMembers(contact.agency().id())
        || notifications.reachesByLink(contacts.addresses(contact.id()), NotificationKind.HELP);
  }

  boolean hasMembers(OrganisationId organisation) {
    return !partners.answering(organisation).isEmpty();
  }

  void toAgency(Contact contact, HelpRequest asked) {
    agency(
        contact, news("partnerships.help.mail.agency", contact, asked, day(asked.agencyUntil())));
  }

  /** The place reads whether its directorate can be reached here, and what to do where not. */
  void broughtIn(Contact contact, HelpRequest asked) {
    Organisation directorate = asked.directorate();
    partners.team(news("partnerships.help.mail.directorate", contact, asked, ""), directorate);
    partners.team(
        news(
            hasMembers(directorate.id())
                ? "partnerships.help.mail.place"
                : "partnerships.help.mail.placeAlone",
            contact,
            asked,
            ""),
        contact.place());
    agency(contact, news("partnerships.help.mail.agencyAgain", contact, asked, ""));
  }

  void takenBack(Contact contact, HelpRequest asked) {
    News news = news("partnerships.help.mail.takenBack", contact, asked, "");
    agency(contact, news);
    if (asked.broughtIn()) {
      partners.team(news, asked.directorate());
    }
  }

  private void agency(Contact contact, News news) {
    if (hasMembers(contact.agency().id())) {
      partners.team(news, contact.agency());
    } else {
      contacts
          .addresses(contact.id())
          .forEach(address -> partners.byLink(news, contact.id().value(), address));
    }
  }

  private static News news(String key, Contact contact, HelpRequest asked, String until) {
    return News.of(
            NotificationKind.HELP,
            key,
            contact.path(),
            contact.place(),
            contact.agency(),
            asked.directorate())
        .saying(contact.place().name(), contact.agency().name(), asked.directorate().name(), until);
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}

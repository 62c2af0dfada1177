package org.rebond.partnerships;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.mail.CalendarPart;
import org.rebond.mail.Mail;
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.notifications.Notifications;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership.Correspondent;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells partners what one of them did: members by their page, correspondents by their link. */
@Component
public class PartnershipMail {

  private final JdbcClient jdbc;
  private final Notifications notifications;
  private final Memberships memberships;
  private final PersonalLinks links;

  PartnershipMail(
      JdbcClient jdbc, Notifications notifications, Memberships memberships, PersonalLinks links) {
    this.jdbc = jdbc;
    this.notifications = notifications;
    this.memberships = memberships;
    this.links = links;
  }

  /** Addresses of those who may answer for an organisation: facilitators and above. */
  public List<EmailAddress> answering(OrganisationId organisation) {
    return memberships.members(organisation).stream()
        .filter(member -> member.roles().stream().anyMatch(r -> r.suffices(Role.FACILITATOR)))
        .map(member -> new EmailAddress(member.email()))
        .toList();
  }

  /**
   * Tells everybody but the member who acted, in the transaction of the deed.
   *
   * @param key words of the mail; its first argument is the name of the member who acted
   * @param path page of the site that tells more
   * @param more organisations whose names are its other arguments
   */
  public void tell(
      Partnership partnership,
      PartnershipMember by,
      NotificationKind kind,
      String key,
      String path,
      Organisation... more) {
    Organisation[] names =
        Stream.concat(Stream.of(by.organisation()), Stream.of(more)).toArray(Organisation[]::new);
    send(partnership, by, News.of(kind, key, path, names), UnaryOperator.identity());
  }

  /** The same, with what each reader's calendar takes in; {@link #tell} says the rest. */
  public void invite(
      Partnership partnership,
      PartnershipMember by,
      String key,
      String path,
      Function<EmailAddress, CalendarPart> calendar) {
    send(
        partnership,
        by,
        News.of(NotificationKind.ENCOUNTER, key, path, by.organisation()),
        mail -> mail.withCalendar(calendar.apply(new EmailAddress(mail.to()))));
  }

  /** Tells those who may answer for this team. */
  public void team(News news, Organisation team) {
    notifications.tell(news, team, answering(team.id()));
  }

  /** Tells whoever answers this contact by a link, which opens its thread. */
  public void byLink(News news, UUID contact, EmailAddress to) {
    notifications.tellByLink(
        news, to, () -> links.issue(Partnership.LINK, contact, to), UnaryOperator.identity());
  }

  /** Tells one of those who answer for a side by a link; false where nobody takes such mail. */
  public boolean oneByLink(Partnership partnership, Side side, News news) {
    List<UUID> threads =
        partnership.correspondents().stream()
            .filter(
                one ->
                    partnership.on(side).stream()
                        .anyMatch(m -> m.organisation().id().equals(one.organisation())))
            .map(Correspondent::contact)
            .sorted()
            .toList();
    for (UUID contact : threads) {
      for (EmailAddress to : addresses(contact)) {
        if (notifications.reachesByLink(List.of(to), news.kind())) {
          notifications.tellByLink(
              news, to, () -> link(contact, to, news.path()), UnaryOperator.identity());
          return true;
        }
      }
    }
    return false;
  }

  private void send(
      Partnership partnership, PartnershipMember by, News news, UnaryOperator<Mail> complete) {
    for (PartnershipMember member : partnership.members()) {
      if (!member.equals(by)) {
        Organisation team = member.organisation();
        notifications.tell(news, team, answering(team.id()), complete);
      }
    }
    for (Correspondent correspondent : partnership.correspondents()) {
      if (!correspondent.organisation().equals(by.organisation().id())) {
        UUID contact = correspondent.contact();
        for (EmailAddress to : addresses(contact)) {
          notifications.tellByLink(news, to, () -> link(contact, to, news.path()), complete);
        }
      }
    }
  }

  /** Opens the page that is told of, not the thread that the link was first given for. */
  private URI link(UUID contact, EmailAddress to, String path) {
    return URI.create(
        links.issue(Partnership.LINK, contact, to)
            + "?suite="
            + URLEncoder.encode(path, StandardCharsets.UTF_8));
  }

  private List<EmailAddress> addresses(UUID contact) {
    return jdbc
        .sql("SELECT email FROM partnerships.contact_address WHERE contact = ? ORDER BY email")
        .param(contact)
        .query(String.class)
        .list()
        .stream()
        .map(EmailAddress::new)
        .toList();
  }
}

package org.rebond.partnerships;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLinks;
import org.rebond.mail.CalendarPart;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Role;
import org.rebond.partnerships.Partnership.Correspondent;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.platform.PlatformProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells partners what one of them did: members by their page, correspondents by their link. */
@Component
public class PartnershipMail {

  private final JdbcClient jdbc;
  private final Outbox outbox;
  private final Memberships memberships;
  private final PersonalLinks links;
  private final URI publicUrl;

  PartnershipMail(
      JdbcClient jdbc,
      Outbox outbox,
      Memberships memberships,
      PersonalLinks links,
      PlatformProperties properties) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.memberships = memberships;
    this.links = links;
    this.publicUrl = properties.publicUrl();
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
   */
  public void tell(
      Partnership partnership, PartnershipMember by, String key, String path, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = by.organisation().name();
    System.arraycopy(more, 0, arguments, 1, more.length);
    send(partnership, by, path, to -> Mail.of(to.value(), Locale.FRENCH, key, arguments));
  }

  /** The same, with what each reader's calendar takes in; {@link #tell} says the rest. */
  public void invite(
      Partnership partnership,
      PartnershipMember by,
      String key,
      String path,
      Function<EmailAddress, CalendarPart> calendar) {
    String name = by.organisation().name();
    send(
        partnership,
        by,
        path,
        to -> Mail.of(to.value(), Locale.FRENCH, key, name).withCalendar(calendar.apply(to)));
  }

  private void send(
      Partnership partnership,
      PartnershipMember by,
      String path,
      Function<EmailAddress, Mail> letter) {
    for (PartnershipMember member : partnership.members()) {
      if (!member.equals(by)) {
        answering(member.organisation().id())
            .forEach(to -> outbox.post(letter.apply(to).withLink(publicUrl.resolve(path))));
      }
    }
    for (Correspondent correspondent : partnership.correspondents()) {
      if (!correspondent.organisation().equals(by.organisation().id())) {
        UUID contact = correspondent.contact();
        addresses(contact)
            .forEach(to -> outbox.post(letter.apply(to).withLink(link(contact, to, path))));
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

package org.rebond.partnerships.vitality;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.accounts.PersonalLinks;
import org.rebond.audit.LatestDeeds;
import org.rebond.mail.Mail;
import org.rebond.mail.Outbox;
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.notifications.Notifications;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.Correspondent;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.Side;
import org.rebond.partnerships.contacts.ContactId;
import org.rebond.partnerships.contacts.Contacts;
import org.springframework.stereotype.Component;

/**
 * The nudge of one person of a side: a member as they chose to be told, else whoever corresponds,
 * by a letter with their link.
 */
@Component
class NudgeMail {

  private static final String KEY = "partnerships.vitality.nudge";

  private final Memberships memberships;
  private final Contacts contacts;
  private final PersonalLinks links;
  private final LatestDeeds deeds;
  private final MeetingDays meetings;
  private final Notifications notifications;
  private final Outbox outbox;

  NudgeMail(
      Memberships memberships,
      Contacts contacts,
      PersonalLinks links,
      LatestDeeds deeds,
      MeetingDays meetings,
      Notifications notifications,
      Outbox outbox) {
    this.memberships = memberships;
    this.contacts = contacts;
    this.links = links;
    this.deeds = deeds;
    this.meetings = meetings;
    this.notifications = notifications;
    this.outbox = outbox;
  }

  /** False where nobody of this side can be reached. */
  boolean tell(Side side, Partnership partnership) {
    List<UUID> doers = deeds.accounts(meetings.subjects(partnership.id()));
    Map<Organisation, List<Member>> teams = new LinkedHashMap<>();
    for (PartnershipMember member : partnership.on(side)) {
      Organisation organisation = member.organisation();
      teams.put(organisation, memberships.members(organisation.id()));
    }
    Optional<Member> reader =
        NudgeRule.reader(teams.values().stream().flatMap(List::stream).toList(), doers);
    if (reader.isPresent()) {
      teams.entrySet().stream()
          .filter(team -> team.getValue().contains(reader.get()))
          .findFirst()
          .ifPresent(team -> tell(reader.get(), team.getKey(), partnership));
      return true;
    }
    Optional<Mail> letter = byLink(side, partnership);
    letter.ifPresent(outbox::post);
    return letter.isPresent();
  }

  private void tell(Member reader, Organisation team, Partnership partnership) {
    notifications.tell(
        News.of(
                NotificationKind.REMINDER,
                KEY,
                partnership.path(),
                partnership.place().organisation(),
                partnership.agency().organisation())
            .saying(partnership.names(Side.PLACE), partnership.names(Side.AGENCY)),
        team,
        List.of(new EmailAddress(reader.email())));
  }

  private Optional<Mail> byLink(Side side, Partnership partnership) {
    return partnership.correspondents().stream()
        .filter(
            one -> partnership.member(one.organisation()).filter(m -> m.side() == side).isPresent())
        .map(Correspondent::contact)
        .sorted(Comparator.naturalOrder())
        .flatMap(
            contact ->
                contacts.addresses(new ContactId(contact)).stream()
                    .map(to -> letter(partnership, to.value(), link(contact, to, partnership))))
        .findFirst();
  }

  private URI link(UUID contact, EmailAddress to, Partnership partnership) {
    return URI.create(
        links.issue(Partnership.LINK, contact, to)
            + "?suite="
            + URLEncoder.encode(partnership.path(), StandardCharsets.UTF_8));
  }

  private static Mail letter(Partnership partnership, String to, URI where) {
    return Mail.of(
            to, Locale.FRENCH, KEY, partnership.names(Side.PLACE), partnership.names(Side.AGENCY))
        .withLink(where);
  }
}

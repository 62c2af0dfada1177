package org.rebond.partnerships.vitality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.Memberships.Member;
import org.rebond.audit.LatestDeeds;
import org.rebond.notifications.News;
import org.rebond.notifications.NotificationKind;
import org.rebond.notifications.Notifications;
import org.rebond.organisations.Organisation;
import org.rebond.partnerships.Partnership;
import org.rebond.partnerships.Partnership.PartnershipMember;
import org.rebond.partnerships.PartnershipMail;
import org.rebond.partnerships.Side;
import org.springframework.stereotype.Component;

/**
 * The nudge of one person of a side: a member as they chose to be told, else whoever corresponds by
 * a link and did not stop such mail.
 */
@Component
class NudgeMail {

  private static final String KEY = "partnerships.vitality.nudge";

  private final Memberships memberships;
  private final LatestDeeds deeds;
  private final MeetingDays meetings;
  private final Notifications notifications;
  private final PartnershipMail mail;

  NudgeMail(
      Memberships memberships,
      LatestDeeds deeds,
      MeetingDays meetings,
      Notifications notifications,
      PartnershipMail mail) {
    this.memberships = memberships;
    this.deeds = deeds;
    this.meetings = meetings;
    this.notifications = notifications;
    this.mail = mail;
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
    if (reader.isEmpty()) {
      return mail.oneByLink(partnership, side, news(partnership));
    }
    teams.entrySet().stream()
        .filter(team -> team.getValue().contains(reader.get()))
        .findFirst()
        .ifPresent(
            team ->
                notifications.tell(
                    news(partnership),
                    team.getKey(),
                    List.of(new EmailAddress(reader.get().email()))));
    return true;
  }

  private static News news(Partnership partnership) {
    return News.of(
            NotificationKind.REMINDER,
            KEY,
            partnership.path(),
            partnership.place().organisation(),
            partnership.agency().organisation())
        .saying(partnership.names(Side.PLACE), partnership.names(Side.AGENCY));
  }
}

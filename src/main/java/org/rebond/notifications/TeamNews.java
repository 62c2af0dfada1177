package org.rebond.notifications;

import java.util.List;
import java.util.UUID;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.TeamAskedFor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the managers of a team what happens to it, in the transaction of the deed. */
@Component
class TeamNews {

  private final Notifications notifications;
  private final Memberships memberships;
  private final Organisations organisations;
  private final JdbcClient jdbc;

  TeamNews(
      Notifications notifications,
      Memberships memberships,
      Organisations organisations,
      JdbcClient jdbc) {
    this.notifications = notifications;
    this.memberships = memberships;
    this.organisations = organisations;
    this.jdbc = jdbc;
  }

  /** The mail says who asks, as the page does; the line does not. */
  @EventListener
  void on(TeamAskedFor asked) {
    Organisation team = organisations.find(asked.team()).orElseThrow(NotFound::new);
    List<EmailAddress> managers =
        memberships.members(team.id()).stream()
            .filter(member -> member.is(Role.MANAGER))
            .map(member -> new EmailAddress(member.email()))
            .toList();
    notifications.tell(
        News.of(
                NotificationKind.TEAM,
                "accounts.teams.mail.requested",
                "/organisations/" + team.id() + "/equipe",
                team)
            .saying(team.name(), asker(asked.request())),
        team,
        managers);
  }

  private String asker(UUID request) {
    return jdbc.sql(
            """
            SELECT a.email FROM accounts.join_request r JOIN accounts.account a ON a.id = r.account
            WHERE r.id = ?
            """)
        .param(request)
        .query(String.class)
        .single();
  }
}

package org.rebond.accounts.teams;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.PersonalLinks;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers of a role in an organisation, each taken up through a link sent to one address. */
@Component
class Invitations {

  static final String PURPOSE = "rejoindre";

  /** More would be a mailing. */
  static final int MOST_PENDING = 50;

  /**
   * One that waits.
   *
   * @param ends when its newest link ends, null where every link of it was ended
   */
  record Invitation(
      UUID id, UUID organisation, String email, Role role, @Nullable OffsetDateTime ends) {

    boolean expired(Instant now) {
      return ends == null || ends.toInstant().isBefore(now);
    }
  }

  record Taken(UUID organisation, Role role) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final PersonalLinks links;
  private final TeamMail mail;
  private final AuditTrail audit;
  private final Clock clock;

  Invitations(
      JdbcClient jdbc,
      Organisations organisations,
      PersonalLinks links,
      TeamMail mail,
      AuditTrail audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.links = links;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
  }

  /** Inviting the same address to the same role again sends a new link and ends the former ones. */
  @Transactional
  public void invite(OrganisationId organisation, EmailAddress email, Role role, Actor by)
      throws Refusal {
    TeamRule.requireManager(by, organisation);
    Organisation host = organisations.find(organisation).orElseThrow(NotFound::new);
    if (pending(organisation).size() >= MOST_PENDING) {
      throw new Refusal("accounts.team.invite.tooMany", MOST_PENDING);
    }
    UUID invitation =
        jdbc.sql(
                """
                INSERT INTO accounts.invitation (id, organisation, email, role)
                VALUES (?, ?, ?, ?)
                ON CONFLICT (organisation, email, role) DO UPDATE SET accepted = false
                RETURNING id
                """)
            .param(UUID.randomUUID())
            .param(organisation.value())
            .param(email.value())
            .param(role.name())
            .query(UUID.class)
            .single();
    send(invitation, email, host);
    audit.record(by, "accounts.invited", organisation.value());
  }

  /** A new link for one that still waits; refused where it was just taken up. */
  @Transactional
  public void renew(OrganisationId organisation, UUID invitation, Actor by) throws Refusal {
    TeamRule.requireManager(by, organisation);
    Organisation host = organisations.find(organisation).orElseThrow(NotFound::new);
    record Line(String email, boolean accepted) {}
    Line line =
        jdbc.sql(
                """
                SELECT email, accepted FROM accounts.invitation
                WHERE id = ? AND organisation = ? FOR UPDATE
                """)
            .param(invitation)
            .param(organisation.value())
            .query(Line.class)
            .optional()
            .orElseThrow(NotFound::new);
    if (line.accepted()) {
      throw new Refusal("accounts.team.invite.taken");
    }
    send(invitation, new EmailAddress(line.email()), host);
    audit.record(by, "accounts.invitationRenewed", organisation.value());
  }

  @Transactional
  public void withdraw(OrganisationId organisation, UUID invitation, Actor by) throws Refusal {
    TeamRule.requireManager(by, organisation);
    int gone =
        jdbc.sql(
                """
                DELETE FROM accounts.invitation
                WHERE id = ? AND organisation = ? AND NOT accepted
                """)
            .param(invitation)
            .param(organisation.value())
            .update();
    if (gone == 0) {
      throw new Refusal("accounts.team.invite.taken");
    }
    links.revoke(PURPOSE, invitation);
    audit.record(by, "accounts.invitationWithdrawn", organisation.value());
  }

  List<Invitation> pending(OrganisationId organisation) {
    return jdbc.sql(
            """
            SELECT i.id, i.organisation, i.email, i.role,
                   (SELECT max(l.expires_at) FROM accounts.personal_link l
                    WHERE l.purpose = ? AND l.subject = i.id AND NOT l.revoked) AS ends
            FROM accounts.invitation i
            WHERE i.organisation = ? AND NOT i.accepted ORDER BY i.email, i.role
            """)
        .param(PURPOSE)
        .param(organisation.value())
        .query(Invitation.class)
        .list();
  }

  boolean expired(Invitation invitation) {
    return invitation.expired(clock.instant());
  }

  private void send(UUID invitation, EmailAddress email, Organisation host) {
    links.revoke(PURPOSE, invitation);
    mail.invitation(
        email, LocaleContextHolder.getLocale(), host, links.issue(PURPOSE, invitation, email));
  }
}

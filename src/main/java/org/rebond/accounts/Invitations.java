package org.rebond.accounts;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.organisations.Role;
import org.rebond.shared.NotFound;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offers of a role in an organisation, each taken up through a link sent to one address. */
@Component
public class Invitations {

  static final String PURPOSE = "rejoindre";

  record Invitation(UUID id, UUID organisation, String email, Role role) {}

  private final JdbcClient jdbc;
  private final Organisations organisations;
  private final PersonalLinks links;
  private final AccountMail mail;
  private final AuditTrail audit;

  Invitations(
      JdbcClient jdbc,
      Organisations organisations,
      PersonalLinks links,
      AccountMail mail,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.organisations = organisations;
    this.links = links;
    this.mail = mail;
    this.audit = audit;
  }

  /** Inviting the same address to the same role again sends a new link and ends the former ones. */
  @Transactional
  public void invite(OrganisationId organisation, EmailAddress email, Role role, Actor by) {
    Organisation host = organisations.find(organisation).orElseThrow(NotFound::new);
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
    links.revoke(PURPOSE, invitation);
    Locale locale = LocaleContextHolder.getLocale();
    mail.invitation(email, locale, host.name(), links.issue(PURPOSE, invitation, email));
    audit.record(by, "accounts.invited", organisation.value());
  }

  List<Invitation> pending(OrganisationId organisation) {
    return jdbc.sql(
            """
            SELECT id, organisation, email, role FROM accounts.invitation
            WHERE organisation = ? AND NOT accepted ORDER BY email, role
            """)
        .param(organisation.value())
        .query(Invitation.class)
        .list();
  }

  Invitation find(UUID id) {
    return jdbc.sql("SELECT id, organisation, email, role FROM accounts.invitation WHERE id = ?")
        .param(id)
        .query(Invitation.class)
        .optional()
        .orElseThrow(NotFound::new);
  }

  @Transactional
  public void withdraw(UUID invitation, Actor by) {
    Invitation found = find(invitation);
    links.revoke(PURPOSE, invitation);
    jdbc.sql("DELETE FROM accounts.invitation WHERE id = ? AND NOT accepted")
        .param(invitation)
        .update();
    audit.record(by, "accounts.invitationWithdrawn", found.organisation());
  }
}

package org.rebond.accounts.teams;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.LinkPurpose;
import org.rebond.accounts.Memberships;
import org.rebond.accounts.PersonalLink;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.Organisations;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens an invitation: makes the account where there is none, grants the role, signs in. */
@Component
class JoinPurpose implements LinkPurpose {

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Memberships memberships;
  private final Organisations organisations;
  private final JoinRequestRows requests;
  private final AuditTrail audit;

  JoinPurpose(
      JdbcClient jdbc,
      Accounts accounts,
      Memberships memberships,
      Organisations organisations,
      JoinRequestRows requests,
      AuditTrail audit) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.memberships = memberships;
    this.organisations = organisations;
    this.requests = requests;
    this.audit = audit;
  }

  @Override
  public String name() {
    return Invitations.PURPOSE;
  }

  @Override
  public Duration validity() {
    return Duration.ofDays(14);
  }

  @Override
  public boolean singleUse() {
    return true;
  }

  @Override
  public Opening open(PersonalLink link) throws Refusal {
    Invitations.Taken invitation =
        jdbc.sql(
                """
                UPDATE accounts.invitation SET accepted = true WHERE id = ? AND NOT accepted
                RETURNING organisation, role
                """)
            .param(link.subject())
            .query(Invitations.Taken.class)
            .optional()
            // Taken up already: a renewed link must not give back a role that was taken away since.
            .orElseThrow(() -> new Refusal("accounts.team.alreadyJoined"));
    OrganisationId organisation = new OrganisationId(invitation.organisation());
    UUID account = accounts.findOrCreate(link.email());
    memberships.grant(account, organisation, invitation.role());
    requests.settle(account, organisation);
    Actor newcomer = new Actor(Optional.of(account), Map.of(), Set.of(), false);
    audit.record(newcomer, "accounts.joined", organisation.value());
    return new Opening.SignedIn(
        account, organisations.find(organisation).map(Organisation::path).orElse("/aujourdhui"));
  }
}

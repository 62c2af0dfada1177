package org.rebond.accounts.teams;

import java.util.List;
import java.util.UUID;
import org.rebond.accounts.Accounts;
import org.rebond.accounts.EmailAddress;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.Organisation;
import org.rebond.organisations.OrganisationId;
import org.rebond.organisations.OrganisationKind;
import org.rebond.organisations.Organisations;
import org.rebond.shared.NotFound;
import org.rebond.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The e-mail domains by which a team recognises its own. */
@Component
class TeamDomains {

  /**
   * One declared domain.
   *
   * @param automatic asked for by a manager; in force only while nobody else declares the domain
   */
  record Line(String domain, boolean automatic, boolean shared) {}

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final Organisations organisations;
  private final AuditTrail audit;

  TeamDomains(JdbcClient jdbc, Accounts accounts, Organisations organisations, AuditTrail audit) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.organisations = organisations;
    this.audit = audit;
  }

  /** Agencies and directorates of one operator share its domain: they never open by themselves. */
  static boolean mayOpen(OrganisationKind kind) {
    return switch (kind) {
      case THIRD_PLACE, NETWORK -> true;
      case AGENCY, DIRECTORATE -> false;
    };
  }

  /** The domain of the manager's own address: signing in with it has proven it. */
  @Transactional
  public void declare(OrganisationId organisation, Actor by) throws Refusal {
    TeamRule.requireManager(by, organisation);
    String domain = own(by).domain();
    if (PublicMail.provides(domain)) {
      throw new Refusal("accounts.domain.public", domain);
    }
    jdbc.sql(
            """
            INSERT INTO accounts.team_domain (organisation, domain) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """)
        .param(organisation.value())
        .param(domain)
        .update();
    audit.record(by, "accounts.domainDeclared", organisation.value());
  }

  @Transactional
  public void forget(OrganisationId organisation, String domain, Actor by) {
    TeamRule.requireManager(by, organisation);
    jdbc.sql("DELETE FROM accounts.team_domain WHERE organisation = ? AND domain = ?")
        .param(organisation.value())
        .param(domain)
        .update();
    audit.record(by, "accounts.domainForgotten", organisation.value());
  }

  /** Whether its people come in as readers without being approved one by one. */
  @Transactional
  public void open(OrganisationId organisation, String domain, boolean automatic, Actor by)
      throws Refusal {
    TeamRule.requireManager(by, organisation);
    Organisation host = organisations.find(organisation).orElseThrow(NotFound::new);
    boolean shared =
        of(organisation).stream().anyMatch(line -> line.domain().equals(domain) && line.shared());
    if (automatic && (shared || !mayOpen(host.kind()))) {
      throw new Refusal("accounts.domain.shared", domain);
    }
    jdbc.sql(
            """
            UPDATE accounts.team_domain SET automatic = ? WHERE organisation = ? AND domain = ?
            """)
        .param(automatic)
        .param(organisation.value())
        .param(domain)
        .update();
    audit.record(by, "accounts.domainOpened", organisation.value());
  }

  List<Line> of(OrganisationId organisation) {
    return jdbc.sql(
            """
            SELECT d.domain, d.automatic, EXISTS (
              SELECT FROM accounts.team_domain other
              WHERE other.domain = d.domain AND other.organisation <> d.organisation) AS shared
            FROM accounts.team_domain d WHERE d.organisation = ? ORDER BY d.domain
            """)
        .param(organisation.value())
        .query(Line.class)
        .list();
  }

  /** Whether somebody with this address comes in without being asked about. */
  boolean opensTo(EmailAddress address, Organisation organisation) {
    return mayOpen(organisation.kind())
        && of(organisation.id()).stream()
            .anyMatch(
                line ->
                    line.domain().equals(address.domain()) && line.automatic() && !line.shared());
  }

  /** Organisations whose team declared the domain of this address. */
  List<Organisation> recognising(EmailAddress address) {
    return organisations.all(
        jdbc
            .sql("SELECT organisation FROM accounts.team_domain WHERE domain = ?")
            .param(address.domain())
            .query(UUID.class)
            .list()
            .stream()
            .map(OrganisationId::new)
            .toList());
  }

  EmailAddress own(Actor actor) {
    return actor.accountId().flatMap(accounts::email).orElseThrow(NotAllowed::new);
  }
}

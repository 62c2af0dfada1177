package org.rebond.accounts.proconnect;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rebond.accounts.EmailAddress;
import org.rebond.accounts.teams.PublicMail;
import org.rebond.audit.AuditTrail;
import org.rebond.organisations.Actor;
import org.rebond.organisations.NotAllowed;
import org.rebond.organisations.OrganisationId;
import org.rebond.shared.Refusal;
import org.rebond.shared.Siret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of an instance, which its administrator keeps, and to whom they were applied. */
@Component
class Rules {

  private final JdbcClient jdbc;
  private final AuditTrail audit;

  Rules(JdbcClient jdbc, AuditTrail audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  List<Rule> list(Actor actor) {
    requireAdministrator(actor);
    return all();
  }

  /** Those that fit this person, without the organisations that they were led to before. */
  List<Rule> fitting(UUID account, Identified person, EmailAddress proven) {
    Set<UUID> known =
        jdbc
            .sql("SELECT organisation FROM accounts.proconnect_arrival WHERE account = ?")
            .param(account)
            .query(UUID.class)
            .list()
            .stream()
            .collect(Collectors.toSet());
    return all().stream()
        .filter(rule -> rule.fits(person, proven) && !known.contains(rule.organisation()))
        .toList();
  }

  /** What a manager undoes afterwards is not done again. */
  @Transactional
  public void applied(UUID account, UUID organisation) {
    jdbc.sql(
            """
            INSERT INTO accounts.proconnect_arrival (account, organisation) VALUES (?, ?)
            ON CONFLICT DO NOTHING
            """)
        .param(account)
        .param(organisation)
        .update();
  }

  @Transactional
  public void add(
      OrganisationId organisation,
      String siret,
      String unit,
      String domain,
      boolean atOnce,
      Actor actor)
      throws Refusal {
    requireAdministrator(actor);
    String establishment = Siret.parse(siret).map(Siret::value).orElse("");
    String service = unit.strip();
    String host = domain.strip().toLowerCase(Locale.ROOT).replaceFirst("^@", "");
    if (!siret.isBlank() && establishment.isEmpty()) {
      throw new Refusal("accounts.proConnect.rule.siret.wrong");
    }
    if (service.length() > Identified.LONGEST_UNIT) {
      throw new Refusal("accounts.proConnect.rule.unit.long", Identified.LONGEST_UNIT);
    }
    if (!host.isEmpty() && (EmailAddress.parse("a@" + host).isEmpty() || !host.contains("."))) {
      throw new Refusal("accounts.proConnect.rule.domain.wrong");
    }
    if (PublicMail.provides(host)) {
      throw new Refusal("accounts.proConnect.rule.domain.public", host);
    }
    if (establishment.isEmpty() && service.isEmpty() && host.isEmpty()) {
      throw new Refusal("accounts.proConnect.rule.siret.none");
    }
    // The domain is the one thing here that was proven to us and not only told.
    if (atOnce && host.isEmpty()) {
      throw new Refusal("accounts.proConnect.rule.domain.needed");
    }
    jdbc.sql(
            """
            INSERT INTO accounts.proconnect_rule (id, organisation, siret, unit, domain, at_once)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (organisation, siret, unit, domain) DO UPDATE SET at_once = excluded.at_once
            """)
        .param(UUID.randomUUID())
        .param(organisation.value())
        .param(establishment)
        .param(service)
        .param(host)
        .param(atOnce)
        .update();
    audit.record(actor, "accounts.proConnectRuleAdded", organisation.value());
  }

  @Transactional
  public void remove(UUID rule, Actor actor) {
    requireAdministrator(actor);
    jdbc.sql("DELETE FROM accounts.proconnect_rule WHERE id = ? RETURNING organisation")
        .param(rule)
        .query(UUID.class)
        .optional()
        .ifPresent(
            organisation -> audit.record(actor, "accounts.proConnectRuleRemoved", organisation));
  }

  private List<Rule> all() {
    return jdbc.sql(
            """
            SELECT r.id, r.organisation, o.name AS organisation_name, r.siret, r.unit, r.domain,
                   r.at_once
            FROM accounts.proconnect_rule r
            JOIN organisations.organisation o ON o.id = r.organisation
            ORDER BY o.name COLLATE platform.french, r.siret, r.unit, r.domain
            """)
        .query(Rule.class)
        .list();
  }

  private static void requireAdministrator(Actor actor) {
    if (!actor.administrator()) {
      throw new NotAllowed();
    }
  }
}
